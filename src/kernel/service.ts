import { BEFORE_ALL, certaintyWithin, GRADES, type Bounds, type Certainty } from './certainty';
import { dayAfter } from './partial-date';

/** One term of a holder, as far as joining it with others needs it. */
export interface Term extends Bounds {
  readonly id: string;
}

/**
 * Terms that follow each other. `parts` are the runs of terms between which no day is
 * unknown; where there are several, each was to last until the next began.
 */
export interface Run<T extends Term> {
  readonly terms: readonly T[];
  readonly parts: readonly Part<T>[];
}

/** Terms that are known to follow each other without a gap, and the days that follow from all of them. */
export interface Part<T extends Term> extends Bounds {
  readonly terms: readonly T[];
}

/** The runs of terms of one holder in one role and body, each in the order of its terms. */
export function runsOf<T extends Term>(terms: readonly T[]): Run<T>[] {
  const ordered = terms.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return connected(ordered, (a, b) => meet(a, b) || wasToMeet(a, b)).map((run) => ({
    terms: run,
    parts: connected(run, meet).map((part) => ({ terms: part, ...hullOf(part) })),
  }));
}

/** The best grade that one of its parts gives for some day from `from` to `to`, with this part. */
export function bestPart<T extends Term>(
  parts: readonly Part<T>[],
  from: string,
  to = from,
): { readonly part: Part<T>; readonly grade: Certainty } | null {
  const graded = parts.flatMap((part) => {
    const grade = certaintyWithin(part, from, to);
    return grade ? [{ part, grade }] : [];
  });
  return GRADES.flatMap((best) => graded.filter(({ grade }) => grade === best))[0] ?? null;
}

/** All days of several tenures as one: from the first of them to the last. */
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

function placeOf({ certainFrom, possibleFrom, certainTo, id }: Term): string {
  return [certainFrom, possibleFrom, certainTo, id].join();
}

/**
 * Whether no day between two terms is unknown. The end of the first lies from `certainTo` to
 * `possibleTo`, the start of the second from `possibleFrom` to `certainFrom`. They meet when the
 * second had begun by the day after the first is last known to hold, or when both dates lie in one
 * month, or in one year of which no source says more: one hands over to the other then.
 */
function meet(one: Bounds, other: Bounds): boolean {
  if (one.certainFrom > other.certainFrom) return meet(other, one);
  const end = { from: one.certainTo, to: one.possibleTo };
  const start = { from: other.possibleFrom, to: other.certainFrom };
  if (one.certainTo === BEFORE_ALL || start.to > '9999') return false;
  if (one.certainFrom <= one.certainTo && start.to <= dayAfter(end.from)) return true;
  if (start.from > dayAfter(end.to)) return false;
  const same = start.from === end.from && start.to === end.to;
  return same || isOneMonth([end.from, end.to, start.from, start.to]);
}

/** Whether the second began when the term of the first was to end, though no source says that the first held until then. */
function wasToMeet(one: Bounds, other: Bounds): boolean {
  if (one.certainFrom > other.certainFrom) return wasToMeet(other, one);
  const { certainFrom, expectedTo } = one;
  if (expectedTo === BEFORE_ALL || certainFrom > expectedTo) return false;
  const begins = other.certainFrom;
  if (begins > '9999') return false;
  return begins <= dayAfter(expectedTo) || isOneMonth([begins, expectedTo]);
}

function isOneMonth(days: readonly string[]): boolean {
  return new Set(days.map((day) => day.slice(0, 7))).size === 1;
}

/** Groups in which each item is linked with another one, the items of each in their order. */
function connected<T>(items: readonly T[], linked: (a: T, b: T) => boolean): T[][] {
  let groups: T[][] = [];
  for (const item of items) {
    const near = groups.filter((group) => group.some((each) => linked(each, item)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), item]];
  }
  return groups.map((group) => items.filter((item) => group.includes(item)));
}
