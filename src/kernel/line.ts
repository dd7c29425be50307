import type { Bounds } from './certainty';
import type { DaySpan } from './day-span';
import { dayAfter, dayBefore, firstDay, lastDay } from './partial-date';

/** A tenure in a line of tenures of one role. */
export interface LineTenure extends Bounds {
  readonly id: string;
  readonly holder: string;
  readonly start?: string | null;
  readonly end?: string | null;
}

export interface LineOverlap extends DaySpan {
  readonly ids: readonly [string, string];
}

/**
 * The days that a tenure covers: those shown, those that its term adds, and the
 * rest of a month or year of which only that much is stated, as the next tenure
 * may begin or the last have ended in it. Null when no day is shown.
 */
function covered(tenure: LineTenure): DaySpan | null {
  const { certainFrom, certainTo, expectedTo, start, end } = tenure;
  const last = end ? lastDay(end) : certainTo;
  const to = expectedTo > last ? expectedTo : last;
  const from = start ? firstDay(start) : certainFrom;
  return certainFrom <= certainTo ? { from, to } : null;
}

/** Spans between the first and the last day covered by a line that no tenure in it covers. */
export function gapsOf(line: readonly LineTenure[]): DaySpan[] {
  const spans = line
    .map(covered)
    .filter((span) => span !== null)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const gaps: DaySpan[] = [];
  let reached: string | null = null;
  for (const { from, to } of spans) {
    if (reached !== null && from > dayAfter(reached))
      gaps.push({ from: dayAfter(reached), to: dayBefore(from) });
    if (reached === null || to > reached) reached = to;
  }
  return gaps;
}

/** Spans on which two different holders are certain in one line, other than the day on which one hands over to the next. */
export function overlapsOf(line: readonly LineTenure[]): LineOverlap[] {
  return line.flatMap((one, index) =>
    line.slice(index + 1).flatMap((other): LineOverlap[] => {
      const from = one.certainFrom > other.certainFrom ? one.certainFrom : other.certainFrom;
      const to = one.certainTo < other.certainTo ? one.certainTo : other.certainTo;
      return one.holder !== other.holder && from < to
        ? [{ from, to, ids: [one.id, other.id] }]
        : [];
    }),
  );
}
