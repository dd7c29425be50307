import { certaintyWithin, GRADES, type Certainty } from '../../kernel/certainty';
import { groupBy } from '../../kernel/group-by';
import type { Reason } from '../../kernel/reason-dates';
import { remembered } from '../../kernel/remembered';
import { bestPart, successionsOf } from '../../kernel/succession';
import { successionReason } from '../../kernel/succession-reason';
import { holdsOn, postOf, type SeatRule } from './seat-rules';
import type { ServedTerm } from './services';

/** Somebody who is, was to be or may have been on a seat on a day. */
export interface SeatTaker {
  readonly holder: string;
  readonly grade: Certainty;
  readonly reason: Reason;
  /** The terms that no known date rules out on the day. */
  readonly terms: readonly ServedTerm[];
  /** Whether the seat was taken for all of the day, so that nobody handed it over then. */
  readonly allDay: boolean;
}

export interface SeatCounts {
  readonly seats: number;
  readonly certain: number;
  readonly expected: number;
  readonly possible: number;
  readonly open: number;
}

export interface TakenSeats extends SeatCounts {
  readonly post: string;
  readonly complete: boolean;
  readonly takers: readonly SeatTaker[];
}

export interface SeatsOnDay extends SeatCounts {
  readonly posts: readonly TakenSeats[];
  readonly unplaced: readonly SeatTaker[];
  /** Whether its posts are all that it has for their roles. */
  readonly complete: boolean;
}

/** The seats of a body on a day, with who is on them. Each holder counts once, in whatever roles. */
export function seatsOn(
  rules: readonly SeatRule[],
  terms: readonly ServedTerm[],
  day: string,
): SeatsOnDay {
  const valid = rules.filter((rule) => holdsOn(rule, day));
  const roles = valid.flatMap((rule) => rule.roles);
  const ofPosts = valid.filter(({ complete }) => complete).flatMap((rule) => rule.roles);
  const takers = seatedIn(terms, [...new Set(roles)].sort().join()).flatMap(
    ({ own, successions }) => {
      const best = bestPart(
        successions.flatMap(({ parts }) => parts),
        day,
      );
      if (!best) return [];
      const { part, grade } = best;
      const around = successions.find(({ parts }) => parts.includes(part))?.terms ?? [];
      const possible = own.filter((term) => certaintyWithin(term, day, day));
      const taker: SeatTaker = {
        holder: (own[0] as ServedTerm).holder,
        grade,
        reason: successionReason(grade, part, day),
        terms: possible,
        allDay: part.certainFrom < day && day < part.certainTo,
      };
      const [post = null] = [part.terms, possible, around].flatMap(
        (each) => postOf(each, valid) ?? [],
      );
      // Of a body with seats that no record describes, one without a post may be on those.
      const isOnOne = post !== null || possible.some(({ role }) => ofPosts.includes(role));
      return isOnOne ? [{ taker, post }] : [];
    },
  );
  const at = (post: string | null) =>
    takers
      .filter((each) => each.post === post)
      .map(({ taker }) => taker)
      .sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  const posts = valid.map(({ id, seats, complete }): TakenSeats => {
    const here = notRuledOut(at(id), areTaken(at(id), seats));
    return { post: id, complete, takers: here, ...countsOf(seats, here) };
  });
  const total = (name: keyof SeatCounts) => posts.reduce((sum, post) => sum + post[name], 0);
  const everybody = takers.map(({ taker }) => taker);
  const unplaced = notRuledOut(at(null), areTaken(everybody, total('seats')));
  const all = countsOf(total('seats'), [...posts.flatMap((post) => post.takers), ...unplaced]);
  const { certain, expected } = countsOf(0, unplaced);
  return {
    ...all,
    // Somebody whose seat is not known is on one of those that stand open.
    open: Math.max(0, total('open') - certain - expected),
    complete: valid.every((rule) => rule.complete),
    posts,
    unplaced,
  };
}

/** The terms of each holder in these roles, the same for most days: a query can ask for many. */
const seatedIn = remembered((terms: readonly ServedTerm[], roles: string) => {
  const seated = terms.filter(({ role }) => roles.split(',').includes(role));
  return [...groupBy(seated, ({ holder }) => holder).values()].map((own) => ({
    own,
    successions: successionsOf(own),
  }));
});

/** Whether so many seats are all taken for the whole day, which rules out anybody else. */
function areTaken(takers: readonly SeatTaker[], seats: number): boolean {
  return takers.filter(({ allDay }) => allDay).length >= seats;
}

function notRuledOut(takers: readonly SeatTaker[], taken: boolean): readonly SeatTaker[] {
  return taken ? takers.filter(({ grade }) => grade === 'CERTAIN') : takers;
}

function countsOf(seats: number, takers: readonly SeatTaker[]): SeatCounts {
  const count = (grade: Certainty) => takers.filter((taker) => taker.grade === grade).length;
  const [certain, expected, possible] = [count('CERTAIN'), count('EXPECTED'), count('POSSIBLE')];
  return { seats, certain, expected, possible, open: Math.max(0, seats - certain - expected) };
}
