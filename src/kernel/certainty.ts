import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY, type PartialDate } from './partial-date';

/** How certain it is that something held on a day, or on some day of a span. */
export type Certainty = 'CERTAIN' | 'EXPECTED' | 'POSSIBLE';
export const GRADES: readonly Certainty[] = ['CERTAIN', 'EXPECTED', 'POSSIBLE'];

/** What sources say of when something held. Every part can be missing. */
export interface Evidence {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** Bounds of a start or an end that no source states (TEI `notBefore`, `notAfter`). */
  readonly startNotBefore?: PartialDate;
  readonly startNotAfter?: PartialDate;
  readonly endNotBefore?: PartialDate;
  readonly endNotAfter?: PartialDate;
  /** Dates on which a source shows that it held. */
  readonly attested?: readonly PartialDate[];
  /** The date of the decision that started it: it started no earlier. */
  readonly startedBy?: PartialDate;
  /** The date of the decision that ended it: it held until then at least. */
  readonly endedBy?: PartialDate;
  /** When the body in which it is held was established and dissolved: it held at no other time. */
  readonly bodyFrom?: PartialDate;
  readonly bodyTo?: PartialDate;
  /** How many years one term lasts, where a source states it. */
  readonly termYears?: number;
}

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
  const certainFrom = least([...ends(proofs, 'to'), ...lastDays(evidence.startNotAfter)]);
  const certainTo = greatest([...ends(proofs, 'from'), ...firstDays(evidence.endNotBefore)]);
  const possibleFrom = greatest([
    ...(start ? [firstDay(start)] : monthsBefore(certainTo, termYears)),
    ...firstDays(evidence.startNotBefore),
    ...firstDays(evidence.startedBy),
    ...firstDays(evidence.bodyFrom),
    LOWEST_DAY,
  ]) as string;
  const possibleTo = least([
    ...(end ? [lastDay(end)] : monthsAfter(certainFrom, termYears)),
    ...lastDays(evidence.endNotAfter),
    ...lastDays(evidence.bodyTo),
    HIGHEST_DAY,
  ]) as string;
  const expectedTo = expectedEnd(evidence);
  const proven = certainFrom !== null && certainTo !== null;
  return {
    certainFrom: certainFrom ?? AFTER_ALL,
    certainTo: certainTo ?? BEFORE_ALL,
    expectedTo,
    // What is certain or expected is possible too, whatever a term would say.
    possibleFrom: proven && certainFrom < possibleFrom ? certainFrom : possibleFrom,
    possibleTo: greatest([possibleTo, expectedTo, ...(proven ? [certainTo] : [])]) as string,
  };
}

/** Spans of days on one of which at least it held. */
function proofsOf(evidence: Evidence): { from: string; to: string }[] {
  const { start, end, startNotBefore, startNotAfter, endNotBefore, endNotAfter } = evidence;
  const shown = [
    ...(evidence.attested ?? []),
    ...(evidence.endedBy && !end ? [evidence.endedBy] : []),
  ];
  return [
    ...statedProofs(start, end),
    ...(startNotBefore && startNotAfter ? [spanOf(startNotBefore, startNotAfter)] : []),
    ...(endNotBefore && endNotAfter ? [spanOf(endNotBefore, endNotAfter)] : []),
    ...shown.map((date) => spanOf(date, date)),
  ];
}

/**
 * A tenure lasts to the last day of the year or month in which it started, and starts before the
 * first day of the one in which it ended. When both are the same, only the span itself is a proof.
 */
function statedProofs(start?: PartialDate, end?: PartialDate): { from: string; to: string }[] {
  const overlap = start && end && lastDay(start) > firstDay(end);
  if (overlap) return [spanOf(start, start), spanOf(end, end)];
  return [
    ...lastDays(start).map((day) => ({ from: day, to: day })),
    ...firstDays(end).map((day) => ({ from: day, to: day })),
  ];
}

/** The last day of the term that started, as far as its start is known; before all days without one. */
function expectedEnd({ start, startNotBefore, end, endNotAfter, termYears }: Evidence): string {
  const from = start ? lastDay(start) : startNotBefore && firstDay(startNotBefore);
  if (!from || end || !termYears) return BEFORE_ALL;
  return least([addMonths(from, 12 * termYears), ...lastDays(endNotAfter)]) as string;
}

/** It started at most one term, and the months of grace, before the last day on which it is shown. */
function monthsBefore(day: string | null, termYears?: number): string[] {
  return day && termYears ? [addMonths(day, -12 * termYears - GRACE_MONTHS)] : [];
}

/** It ended at most one term, and the months of grace, after the first day on which it is shown. */
function monthsAfter(day: string | null, termYears?: number): string[] {
  return day && termYears ? [addMonths(day, 12 * termYears + GRACE_MONTHS)] : [];
}

const firstDays = (date?: PartialDate): string[] => (date ? [firstDay(date)] : []);
const lastDays = (date?: PartialDate): string[] => (date ? [lastDay(date)] : []);
const ends = (spans: readonly { from: string; to: string }[], end: 'from' | 'to'): string[] =>
  spans.map((span) => span[end]);
const spanOf = (from: PartialDate, to: PartialDate) => ({ from: firstDay(from), to: lastDay(to) });

/** The grade for some day from `from` to `to`, or null when known dates rule all of them out. */
export function certaintyWithin(bounds: Bounds, from: string, to: string): Certainty | null {
  if (bounds.certainFrom <= to && from <= bounds.certainTo) return 'CERTAIN';
  if (bounds.certainFrom <= to && from <= bounds.expectedTo) return 'EXPECTED';
  if (bounds.possibleFrom <= to && from <= bounds.possibleTo) return 'POSSIBLE';
  return null;
}

function least(days: readonly string[]): string | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

function greatest(days: readonly string[]): string | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
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
