import { firstDay, lastDay, type PartialDate } from './partial-date';

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
  /** The date of the latest source of the end, if all of them are older than the end: it is only announced. */
  readonly announced?: PartialDate;
  /** How many years one term lasts, where a source states it. */
  readonly termYears?: number;
}

export const firstDays = (date?: PartialDate): string[] => (date ? [firstDay(date)] : []);
export const lastDays = (date?: PartialDate): string[] => (date ? [lastDay(date)] : []);

export const earlier = (a: string, b: string): string => (a < b ? a : b);
export const later = (a: string, b: string): string => (a > b ? a : b);

export function least(days: readonly string[]): string | null {
  return days.length === 0 ? null : days.reduce(earlier);
}

export function greatest(days: readonly string[]): string | null {
  return days.length === 0 ? null : days.reduce(later);
}
