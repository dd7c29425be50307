import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY, type PartialDate } from './partial-date';

/** How sure it is that something held on a day, or on some day of a span. */
export type Certainty = 'CERTAIN' | 'EXPECTED' | 'POSSIBLE';
export const GRADES: readonly Certainty[] = ['CERTAIN', 'EXPECTED', 'POSSIBLE'];

/** What sources say of when something held. Every part can be missing. */
export interface Evidence {
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  /** Dates on which a source shows that it held. */
  readonly attested?: readonly PartialDate[];
  /** The date of the decision that began it: it began no earlier. */
  readonly startedBy?: PartialDate;
  /** The date of the decision that ended it: it held until then at least. */
  readonly endedBy?: PartialDate;
  /** When the body in which it is held was set up and closed: it held at no other time. */
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
  /** It held from `certainFrom` to `certainTo`; when nothing proves a day, the first lies after the second. */
  readonly certainFrom: string;
  readonly certainTo: string;
  /** It was to hold from `certainFrom` until here: the end of the term that began; the lowest day when that is not known. */
  readonly expectedTo: string;
  /** No known date rules out a day from `possibleFrom` to `possibleTo`. */
  readonly possibleFrom: string;
  readonly possibleTo: string;
}

/** Terms change at meetings, not on the day, so what rests on a term has so many months of grace. */
export const GRACE_MONTHS = 3;

export function boundsOf(evidence: Evidence): Bounds {
  const { start, end, termYears } = evidence;
  const proofs = proofsOf(evidence);
  const hullFrom = least(proofs.map(({ to }) => to));
  const hullTo = greatest(proofs.map(({ from }) => from));
  const proven = hullFrom !== null && hullTo !== null && hullFrom <= hullTo;
  const certainFrom = proven ? hullFrom : HIGHEST_DAY;
  const certainTo = proven ? hullTo : LOWEST_DAY;
  const expectedTo =
    start && !end && termYears && proven ? addMonths(lastDay(start), 12 * termYears) : LOWEST_DAY;
  const possibleFrom = greatest([
    start ? firstDay(start) : earliestStart(proofs, termYears),
    firstDay(evidence.startedBy ?? LOWEST_DAY),
    firstDay(evidence.bodyFrom ?? LOWEST_DAY),
  ]) as string;
  const possibleTo = least([
    end ? lastDay(end) : latestEnd(proofs, termYears),
    lastDay(evidence.bodyTo ?? HIGHEST_DAY),
  ]) as string;
  return {
    certainFrom,
    certainTo,
    expectedTo,
    // What is certain or expected is possible too, whatever a term would say.
    possibleFrom: proven && certainFrom < possibleFrom ? certainFrom : possibleFrom,
    possibleTo: greatest([possibleTo, certainTo, expectedTo]) ?? possibleTo,
  };
}

/** Days of which at least one is proven, each as the span in which it lies. */
function proofsOf({
  start,
  end,
  attested = [],
  endedBy,
}: Evidence): { from: string; to: string }[] {
  const begun = start ? lastDay(start) : null;
  const ended = end ? firstDay(end) : null;
  // A tenure lasts to the last day of the year or month in which it began, and
  // begins before the first of that in which it ended, unless both are the same.
  const overlap = begun !== null && ended !== null && begun > ended;
  return [
    ...(begun !== null && !overlap ? [{ from: begun, to: begun }] : []),
    ...(ended !== null && !overlap ? [{ from: ended, to: ended }] : []),
    ...[...attested, ...(endedBy && !end ? [endedBy] : [])].map((date) => ({
      from: firstDay(date),
      to: lastDay(date),
    })),
  ];
}

function earliestStart(proofs: readonly { from: string }[], termYears?: number): string {
  const last = greatest(proofs.map(({ from }) => from));
  return last && termYears ? addMonths(last, -12 * termYears - GRACE_MONTHS) : LOWEST_DAY;
}

function latestEnd(proofs: readonly { to: string }[], termYears?: number): string {
  const first = least(proofs.map(({ to }) => to));
  return first && termYears ? addMonths(first, 12 * termYears + GRACE_MONTHS) : HIGHEST_DAY;
}

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
