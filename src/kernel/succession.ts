import {
  AFTER_ALL,
  BEFORE_ALL,
  certaintyWithin,
  GRADES,
  type Bounds,
  type Certainty,
} from './certainty';
import { connected } from './connected';
import { dayAfter, firstDay, lastDay } from './partial-date';

/** One term, as far as joining it with others needs it. */
export interface TermBounds extends Bounds {
  readonly id: string;
  readonly end?: string | null;
  /** The date of the latest source of the end, if it was only announced. */
  readonly announced?: string | null;
}

/**
 * Terms of one holder that follow each other. In `parts` no day between two terms is
 * unknown; where there are several, each was to last until the next began.
 */
export interface Succession<T extends TermBounds> {
  readonly terms: readonly T[];
  readonly parts: readonly Unbroken<T>[];
}

/** Terms that are known to follow each other without a gap, with the days that follow from all of them. */
export interface Unbroken<T extends TermBounds> extends Bounds {
  readonly terms: readonly T[];
}

/** The successions that terms of one holder in one role and body make, each in the order of its terms. */
export function successionsOf<T extends TermBounds>(terms: readonly T[]): Succession<T>[] {
  const ordered = terms.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return connected(ordered, (a, b) => meet(a, b) || wereToMeet(a, b)).map((all) => ({
    terms: all,
    parts: connected(all, meet).map((part) => ({ terms: part, ...hullOf(part) })),
  }));
}

/** The part that gives the best grade for a day, with this grade; null when known dates rule all out. */
export function bestPart<T extends TermBounds>(
  parts: readonly Unbroken<T>[],
  day: string,
): { readonly part: Unbroken<T>; readonly grade: Certainty } | null {
  for (const grade of GRADES) {
    const part = parts.find((each) => certaintyWithin(each, day, day) === grade);
    if (part) return { part, grade };
  }
  return null;
}

/** The days of several tenures as those of one. */
export function hullOf(all: readonly Bounds[]): Bounds {
  const days = (name: keyof Bounds) => all.map((bounds) => bounds[name]).sort();
  return {
    certainFrom: days('certainFrom')[0] as string,
    certainTo: days('certainTo').at(-1) as string,
    expectedTo: days('expectedTo').at(-1) as string,
    possibleFrom: days('possibleFrom')[0] as string,
    possibleTo: days('possibleTo').at(-1) as string,
  };
}

function placeOf({ certainFrom, possibleFrom, certainTo, id }: TermBounds): string {
  return [certainFrom, possibleFrom, certainTo, id].join();
}

/**
 * Whether no day between two terms is unknown. The first ended from `certainTo` to `possibleTo`, and
 * the second started from `possibleFrom` to `certainFrom`. They meet when the second had started by
 * the day after the first is last known to hold. They also meet when both the end and the start are
 * stated, and lie in one month: then one hands over to the other. Of a year, or of bounds, that would
 * be too much to say.
 */
function meet(one: TermBounds, other: TermBounds): boolean {
  if (one.certainFrom > other.certainFrom) return meet(other, one);
  const end = endOf(one, other);
  const start = { from: other.possibleFrom, to: other.certainFrom };
  if (end.from === BEFORE_ALL || start.to === AFTER_ALL) return false;
  if (one.certainFrom <= end.from && start.to <= dayAfter(end.from)) return true;
  const isOneMonth = inOneMonth([end.from, end.to, start.from, start.to]);
  return isOneMonth && isStated(end, start) && start.from <= dayAfter(end.to);
}

/** The days between which a term ended. If the holder is shown in the next one, the first ended as was announced. */
function endOf({ end, announced, certainTo, possibleTo }: TermBounds, next: Bounds) {
  const isConfirmed = next.certainTo > next.certainFrom;
  if (end && announced && isConfirmed) return { from: firstDay(end), to: lastDay(end) };
  return { from: certainTo, to: possibleTo };
}

/** Whether the second had started when the term of the first was to end, though no source says that the first held until then. */
function wereToMeet(one: Bounds, other: Bounds): boolean {
  if (one.certainFrom > other.certainFrom) return wereToMeet(other, one);
  const { certainFrom, expectedTo } = one;
  const start = other.certainFrom;
  if (certainFrom > expectedTo || start === AFTER_ALL) return false;
  return start <= dayAfter(expectedTo) || inOneMonth([start, expectedTo]);
}

type Days = Readonly<Record<'from' | 'to', string>>;

/** Whether the end is a day or a whole month, and the start too, or what a limit has left of one. */
function isStated(end: Days, start: Days): boolean {
  const month = end.from.slice(0, 'YYYY-MM'.length);
  const isMonth = end.from === firstDay(month) && end.to === lastDay(month);
  return (
    (end.from === end.to || isMonth) && (start.from === start.to || start.to === lastDay(month))
  );
}

function inOneMonth(days: readonly string[]): boolean {
  return new Set(days.map((day) => day.slice(0, 'YYYY-MM'.length))).size === 1;
}

/** Whether no known date keeps two tenures apart: the second may have begun by the day after the first. */
export function mayMeet(one: Bounds, other: Bounds): boolean {
  // The last of all days has no day after it that compares as text.
  const reaches = (to: string, from: string) => from <= to || from === dayAfter(to);
  return reaches(one.possibleTo, other.possibleFrom) && reaches(other.possibleTo, one.possibleFrom);
}
