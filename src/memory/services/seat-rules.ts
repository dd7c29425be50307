import { firstDay, lastDay } from '../../kernel/partial-date';
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
  /** The days on which its body may have existed; null for a body without dates. */
  readonly bodyFrom: string | null;
  readonly bodyTo: string | null;
}

/** A rule can be older than its body, which has no seats before it may have existed. */
export function holdsOn({ start, end, bodyFrom, bodyTo }: SeatRule, day: string): boolean {
  const begun = (!start || firstDay(start) <= day) && (!bodyFrom || bodyFrom <= day);
  return begun && (!end || day <= lastDay(end)) && (!bodyTo || day <= bodyTo);
}

/** The one post on whose seats terms are: the one that a record names, or that of its region. */
export function postOf(terms: readonly ServedTerm[], rules: readonly SeatRule[]): string | null {
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
