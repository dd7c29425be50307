import { certaintyWithin, GRADES, type Bounds, type Certainty } from './certainty';
import { ALL_DAYS, type DaySpan } from './day-span';

/** The days on which something held with at least this grade, or null when there is none. */
export function daysAtLeast(grade: Certainty, bounds: Bounds): DaySpan | null {
  const { certainFrom, certainTo, expectedTo, possibleFrom, possibleTo } = bounds;
  if (grade === 'POSSIBLE') return spanOrNull(possibleFrom, possibleTo);
  const to = grade === 'EXPECTED' && expectedTo > certainTo ? expectedTo : certainTo;
  return spanOrNull(certainFrom, to);
}

/** The days that all of these spans share, or null when there is none. */
export function commonDays(spans: readonly (DaySpan | null)[]): DaySpan | null {
  let { from, to } = ALL_DAYS;
  for (const span of spans) {
    if (!span) return null;
    if (span.from > from) from = span.from;
    if (span.to < to) to = span.to;
  }
  return spanOrNull(from, to);
}

/**
 * The best grade with which all of these held on one and the same day of a span,
 * or null when known dates rule it out. Every two tenures of a body are asked.
 */
export function gradeTogether(held: readonly Bounds[], span: DaySpan): Certainty | null {
  const [only] = held;
  // One alone can be certain in a span without a day that is.
  if (only && held.length === 1) return certaintyWithin(only, span.from, span.to);
  if (!meet('POSSIBLE', held, span)) return null;
  return GRADES.find((grade) => meet(grade, held, span)) ?? null;
}

/** Whether `commonDays` of these would have a day, without making any of them. */
function meet(grade: Certainty, held: readonly Bounds[], span: DaySpan): boolean {
  let { from, to } = span;
  for (const { certainFrom, certainTo, expectedTo, possibleFrom, possibleTo } of held) {
    const first = grade === 'POSSIBLE' ? possibleFrom : certainFrom;
    const expected = grade === 'EXPECTED' && expectedTo > certainTo;
    const last = grade === 'POSSIBLE' ? possibleTo : expected ? expectedTo : certainTo;
    if (first > from) from = first;
    if (last < to) to = last;
  }
  return from <= to;
}

/** Whether a grade is as good as another, or better. */
export function isAtLeast(grade: Certainty, least: Certainty): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(least);
}

function spanOrNull(from: string, to: string): DaySpan | null {
  return from <= to ? { from, to } : null;
}
