import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY } from '../../kernel/partial-date';

/** What a statement reads of a document, and of the citation that leads to it, to tell of which day it is. */
export interface DocumentDates {
  readonly shown: string | null;
  readonly published: string | null;
  readonly publishedNotBefore: string | null;
  readonly publishedNotAfter: string | null;
  readonly captured: string | null;
  readonly capturedNotBefore: string | null;
  readonly capturedNotAfter: string | null;
}

/** The days between which something was, with the date that says so where there is one. */
export interface Days {
  readonly date: string | null;
  readonly from: string;
  readonly to: string;
}

export function daysOfDate(date: string): Days {
  return { date, from: firstDay(date), to: lastDay(date) };
}

/** The days of which a document is; null where nothing is known of them. */
export function daysOfDocument(row: DocumentDates): Days | null {
  const date = row.shown ?? row.captured ?? row.published;
  if (date) return daysOfDate(date);
  const from = row.capturedNotBefore ?? row.publishedNotBefore;
  const to = row.capturedNotAfter ?? row.publishedNotAfter;
  if (!from && !to) return null;
  return { date, from: from ? firstDay(from) : LOWEST_DAY, to: to ? lastDay(to) : HIGHEST_DAY };
}
