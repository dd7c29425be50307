/**
 * A partial date is an ISO 8601 date with the precision that its source gives:
 * `2023`, `2023-10` or `2023-10-26`. It stands for an interval of whole days,
 * and dates are compared as strings, so years have four digits.
 */
export type PartialDate = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The lowest and the highest day: what an open end is replaced by. */
export const LOWEST_DAY = '0001-01-01';
export const HIGHEST_DAY = '9999-12-31';

/** Why a text is no partial date, or null when it is one. */
export function partialDateFault(text: string): string | null {
  const match = FORM.exec(text);
  if (!match) return 'is not of the form YYYY, YYYY-MM or YYYY-MM-DD';
  const [, year, month, day] = match;
  if (year === '0000') return 'has no such year';
  if (month !== undefined && (month < '01' || month > '12')) return 'has no such month';
  if (day !== undefined && (day < '01' || Number(day) > daysIn(Number(year), Number(month)))) {
    return 'has no such day';
  }
  return null;
}

/** The first day of the interval that a partial date stands for. */
export function firstDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day of the interval that a partial date stands for. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const days = daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return shiftDay(day, 1);
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return shiftDay(day, -1);
}

/**
 * A day as the upper bound of padded dates: statements make the last day of a
 * partial date by putting `-31` behind a month, so the last day of a month has
 * to be written so too.
 */
export function paddedMonthEnd(day: string): string {
  return dayAfter(day).endsWith('-01') ? `${day.slice(0, 8)}31` : day;
}

function shiftDay(day: string, by: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // Date.UTC reads years below 100 as 1900 and later, so the year is moved by a whole 400-year cycle.
  const moved = new Date(Date.UTC(year + 400, month - 1, date + by));
  return `${String(moved.getUTCFullYear() - 400).padStart(4, '0')}-${moved.toISOString().slice(-19, -14)}`;
}

function daysIn(year: number, month: number): number {
  // Day 0 of the next month is the last of this one. Date.UTC reads years
  // below 100 as 1900 and later, so the year is moved by whole 400-year cycles.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
