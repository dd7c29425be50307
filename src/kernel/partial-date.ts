/**
 * A partial date is an ISO 8601 date with the precision that its source gives:
 * `2023`, `2023-10` or `2023-10-26`, or a quarter of a year, `2023-33` to
 * `2023-36` (ISO 8601-2; EDTF level 2). It stands for an interval of whole days,
 * and dates are compared as strings, so years have four digits.
 */
export type PartialDate = string;

/** What is allowed, for messages that refuse a date. */
export const PARTIAL_DATE_FORMS =
  'YYYY, YYYY-MM, YYYY-MM-DD, or for a quarter YYYY-33, YYYY-34, YYYY-35 or YYYY-36';

/** The four quarters, by the numbers that stand in the place of the month. */
export const QUARTERS = [
  { number: '33', months: ['01', '03'], name: 'first' },
  { number: '34', months: ['04', '06'], name: 'second' },
  { number: '35', months: ['07', '09'], name: 'third' },
  { number: '36', months: ['10', '12'], name: 'fourth' },
] as const;

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
  if (month !== undefined && !isMonth(month) && (day !== undefined || !isQuarter(month)))
    return isPartOfYear(month) && day === undefined
      ? 'is a season or another part of a year, of which only quarters are allowed'
      : 'has no such month';
  if (day !== undefined && (day < '01' || Number(day) > daysIn(Number(year), Number(month)))) {
    return 'has no such day';
  }
  return null;
}

/** The first day of the interval that a partial date stands for. */
export function firstDay(date: PartialDate): string {
  return date.length === 10 ? date : `${monthsOf(date)[0]}-01`;
}

/** The last day of the interval that a partial date stands for. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  const [, month] = monthsOf(date);
  const days = daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month}-${String(days).padStart(2, '0')}`;
}

/** The first and the last month of a year, a quarter or a month. */
export function monthsOf(date: PartialDate): readonly [first: string, last: string] {
  const year = date.slice(0, 4);
  if (date.length === 4) return [`${year}-01`, `${year}-12`];
  const quarter = quarterOf(date);
  if (!quarter) return [date, date];
  const [first, last] = quarter.months;
  return [`${year}-${first}`, `${year}-${last}`];
}

/** The quarter that a partial date names, if it names one. */
export function quarterOf(date: PartialDate): (typeof QUARTERS)[number] | undefined {
  return date.length === 7 ? QUARTERS.find(({ number }) => date.endsWith(number)) : undefined;
}

/** A text that sorts as the date does: a year before its quarters, and each of these before its months. */
export function sortableDate(date: PartialDate): string {
  const quarter = quarterOf(date);
  return quarter ? `${date.slice(0, 4)}-${beforeMonth(quarter.months[0])}` : date;
}

/** Below zero when the first date sorts before the second. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [one, other] = [sortableDate(a), sortableDate(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What sorts after all days of the month before this one, and before this one. */
export function beforeMonth(month: string): string {
  return `${String(Number(month) - 1).padStart(2, '0')}~`;
}

/** A partial date as a sentence has it: a quarter in words, as nobody reads `2024-36`. */
export function dateText(date: PartialDate): string {
  const quarter = quarterOf(date);
  return quarter ? `the ${quarter.name} quarter of ${date.slice(0, 4)}` : date;
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
  // Most days stay in their month, and some questions ask for thousands.
  const there = Number(day.slice(8)) + by;
  if (there > 1 && there <= 28) return `${day.slice(0, 8)}${String(there).padStart(2, '0')}`;
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  // Date.UTC reads years below 100 as 1900 and later, so the year is moved by a whole 400-year cycle.
  const moved = new Date(Date.UTC(year + 400, month - 1, date + by));
  return `${String(moved.getUTCFullYear() - 400).padStart(4, '0')}-${moved.toISOString().slice(-19, -14)}`;
}

const isMonth = (number: string) => number >= '01' && number <= '12';
const isQuarter = (number: string) => QUARTERS.some((quarter) => quarter.number === number);
/** From spring, 21, to the second half of a year, 41, all that ISO 8601-2 has beside the months. */
const isPartOfYear = (number: string) => number >= '21' && number <= '41';

function daysIn(year: number, month: number): number {
  // Day 0 of the next month is the last of this one. Date.UTC reads years
  // below 100 as 1900 and later, so the year is moved by whole 400-year cycles.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
