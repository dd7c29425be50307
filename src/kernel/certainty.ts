import { earlier, firstDays, lastDays, later, least, greatest, type Evidence } from './evidence';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY } from './partial-date';
import { limitsOf, proofsOf } from './proofs';

/** How certain it is that something held on a day, or on some day of a span. */
export type Certainty = 'CERTAIN' | 'EXPECTED' | 'POSSIBLE';
export const GRADES: readonly Certainty[] = ['CERTAIN', 'EXPECTED', 'POSSIBLE'];

/**
 * The days that follow from the evidence, as full days that compare as texts.
 * They are stored, so that every question about a day is two comparisons.
 */
export interface Bounds {
  /**
   * It started no later than `certainFrom` and ended no earlier than `certainTo`. So it held on
   * every day from the first to the second. When the first is the later one, no single day is
   * certain, but it held on some day between the two.
   */
  readonly certainFrom: string;
  readonly certainTo: string;
  /** It was to hold from `certainFrom` until here, the end of the term that started. */
  readonly expectedTo: string;
  /** No known date rules out a day from `possibleFrom` to `possibleTo`. */
  readonly possibleFrom: string;
  readonly possibleTo: string;
}

/** Before and after every day: nothing that is asked for reaches as far, not even a span without ends. */
export const BEFORE_ALL = '0000-00-00';
export const AFTER_ALL = '9999-99-99';

/** Terms change at meetings, not on the day, so what rests on a term has so many months of grace. */
export const GRACE_MONTHS = 3;

export function boundsOf(evidence: Evidence): Bounds {
  const { start, end, termYears } = evidence;
  const proofs = proofsOf(evidence);
  const { earliest, latest } = limitsOf(evidence);
  const certainFrom = least([...proofs.map(({ to }) => to), ...lastDays(evidence.startNotAfter)]);
  const certainTo = greatest([
    ...proofs.map(({ from }) => from),
    ...firstDays(evidence.endNotBefore),
  ]);
  const possibleFrom = start ? earliest : later(earliest, monthsBefore(certainTo, termYears));
  const possibleTo = end ? latest : earlier(latest, monthsAfter(certainFrom, termYears));
  const expectedTo = expectedEnd(evidence);
  const proven = certainFrom !== null && certainTo !== null;
  return {
    certainFrom: certainFrom ?? AFTER_ALL,
    certainTo: certainTo ?? BEFORE_ALL,
    expectedTo,
    // What is certain or expected is possible too, whatever a term would say.
    possibleFrom: proven ? earlier(possibleFrom, certainFrom) : possibleFrom,
    possibleTo: later(later(possibleTo, expectedTo), proven ? certainTo : possibleTo),
  };
}

/** The announced end, or the last day of the term that started; before all days if neither is known, or if it has ended. */
function expectedEnd(evidence: Evidence): string {
  const { start, startNotBefore, end, endedBy, announced, termYears } = evidence;
  const { latest } = limitsOf(evidence);
  if (end && announced) return earlier(lastDay(end), latest);
  const from = start ? lastDay(start) : startNotBefore && firstDay(startNotBefore);
  if (!from || end || endedBy || !termYears) return BEFORE_ALL;
  return earlier(addMonths(from, 12 * termYears), latest);
}

/** It started at most one term, and the months of grace, before the last day on which it is shown. */
function monthsBefore(day: string | null, termYears?: number): string {
  return day && termYears ? addMonths(day, -12 * termYears - GRACE_MONTHS) : LOWEST_DAY;
}

/** It ended at most one term, and the months of grace, after the first day on which it is shown. */
function monthsAfter(day: string | null, termYears?: number): string {
  return day && termYears ? addMonths(day, 12 * termYears + GRACE_MONTHS) : HIGHEST_DAY;
}

/** The grade for some day from `from` to `to`, or null when known dates rule all of them out. */
export function certaintyWithin(bounds: Bounds, from: string, to: string): Certainty | null {
  if (bounds.certainFrom <= to && from <= bounds.certainTo) return 'CERTAIN';
  if (bounds.certainFrom <= to && from <= bounds.expectedTo) return 'EXPECTED';
  if (bounds.possibleFrom <= to && from <= bounds.possibleTo) return 'POSSIBLE';
  return null;
}

/** A day so many months later or earlier; a day that the month has not is its last. */
export function addMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  if (index < 12) return LOWEST_DAY;
  if (index >= 120_000) return HIGHEST_DAY;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  const last = lastDay(month);
  const moved = `${month}-${day.slice(8)}`;
  return moved < last ? moved : last;
}
