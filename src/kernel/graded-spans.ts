import { certaintyWithin, type Bounds, type Certainty } from './certainty';
import { dayAfter, dayBefore, HIGHEST_DAY, LOWEST_DAY } from './partial-date';

/** Days of one grade, both counted. */
export interface SpanOfGrade {
  readonly certainty: Certainty;
  readonly from: string;
  readonly to: string;
}

/** All days that no known date rules out, oldest first, cut where the grade changes. */
export function gradedSpans(bounds: Bounds): readonly SpanOfGrade[] {
  const spans: SpanOfGrade[] = [];
  for (const [from, to] of piecesOf(bounds)) {
    const certainty = certaintyWithin(bounds, from, from);
    const before = spans.at(-1);
    if (certainty === null) continue;
    if (before?.certainty === certainty && dayAfter(before.to) === from)
      spans[spans.length - 1] = { ...before, to };
    else spans.push({ certainty, from, to });
  }
  return spans;
}

/** The days between one bound and the next, within which the grade is the same. */
function piecesOf(bounds: Bounds): readonly (readonly [from: string, to: string])[] {
  const { certainFrom, certainTo, expectedTo, possibleFrom, possibleTo } = bounds;
  const starts = [
    LOWEST_DAY,
    ...[possibleFrom, certainFrom].filter((day) => LOWEST_DAY < day && day <= HIGHEST_DAY),
    // Beyond the calendar there is no day after.
    ...[certainTo, expectedTo, possibleTo]
      .filter((day) => LOWEST_DAY <= day && day < HIGHEST_DAY)
      .map(dayAfter),
  ];
  const sorted = [...new Set(starts)].sort();
  return sorted.map((from, index) => {
    const next = sorted[index + 1];
    return [from, next === undefined ? HIGHEST_DAY : dayBefore(next)] as const;
  });
}
