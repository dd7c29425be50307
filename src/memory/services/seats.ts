import { certaintyWithin, GRADES, type Certainty } from '../../kernel/certainty';
import { groupBy } from '../../kernel/group-by';
import { firstDay, lastDay } from '../../kernel/partial-date';
import { bestPart, successionsOf } from '../../kernel/succession';
import { successionSentence } from '../../kernel/succession-reason';
import type { ServedTerm } from './services';

/** A rule that gives a body seats of one sort. */
export interface SeatRule {
  readonly id: string;
  readonly roles: readonly string[];
  readonly complete: boolean;
  readonly seats: number;
  readonly region: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** Somebody who is, was to be or may have been on a seat on a day. */
export interface SeatTaker {
  readonly holder: string;
  readonly grade: Certainty;
  readonly sentence: string;
  /** The terms that no known date rules out on the day. */
  readonly terms: readonly ServedTerm[];
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
  readonly takers: readonly SeatTaker[];
}

export interface SeatsOnDay extends SeatCounts {
  readonly posts: readonly TakenSeats[];
  readonly unplaced: readonly SeatTaker[];
}

/** The seats of a body on a day, with who is on them. Each holder counts once, in whatever roles. */
export function seatsOn(
  rules: readonly SeatRule[],
  terms: readonly ServedTerm[],
  day: string,
): SeatsOnDay {
  const valid = rules.filter(
    ({ start, end }) => (!start || firstDay(start) <= day) && (!end || day <= lastDay(end)),
  );
  const roles = valid.flatMap((rule) => rule.roles);
  const ofPosts = valid.filter(({ complete }) => complete).flatMap((rule) => rule.roles);
  const seated = terms.filter(({ role }) => roles.includes(role));
  const takers = [...groupBy(seated, ({ holder }) => holder).values()].flatMap((own) => {
    const successions = successionsOf(own);
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
      sentence: successionSentence(grade, part, day),
      terms: possible,
    };
    const [post = null] = [part.terms, possible, around].flatMap(
      (each) => postOf(each, valid) ?? [],
    );
    // Of a body with seats that no record describes, one without a post may be on those.
    const isOnOne = post !== null || possible.some(({ role }) => ofPosts.includes(role));
    return isOnOne ? [{ taker, post }] : [];
  });
  const at = (post: string | null) =>
    takers
      .filter((each) => each.post === post)
      .map(({ taker }) => taker)
      .sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  const posts = valid.map(({ id, seats }): TakenSeats => {
    const here = at(id);
    return { post: id, takers: here, ...countsOf(seats, here) };
  });
  const unplaced = at(null);
  const total = (name: keyof SeatCounts) => posts.reduce((sum, post) => sum + post[name], 0);
  const all = countsOf(
    total('seats'),
    takers.map(({ taker }) => taker),
  );
  const { certain, expected } = countsOf(0, unplaced);
  // Somebody whose seat is not known is on one of those that stand open.
  return { ...all, open: Math.max(0, total('open') - certain - expected), posts, unplaced };
}

/** The one post on whose seats terms are: the one that a record names, or that of its region. */
function postOf(terms: readonly ServedTerm[], rules: readonly SeatRule[]): string | null {
  const posts = terms.flatMap((term) =>
    rules
      .filter(({ id, roles, region }) =>
        term.posts.length > 0
          ? term.posts.includes(id)
          : roles.includes(term.role) && region !== null && region === term.region,
      )
      .map(({ id }) => id),
  );
  const [post, ...others] = new Set(posts);
  return post && others.length === 0 ? post : null;
}

function countsOf(seats: number, takers: readonly SeatTaker[]): SeatCounts {
  const count = (grade: Certainty) => takers.filter((taker) => taker.grade === grade).length;
  const [certain, expected, possible] = [count('CERTAIN'), count('EXPECTED'), count('POSSIBLE')];
  return { seats, certain, expected, possible, open: Math.max(0, seats - certain - expected) };
}
