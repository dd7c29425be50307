import { Refusal } from './errors';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY, type PartialDate } from './partial-date';

/** Days from the first to the last, both counted. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export const ALL_DAYS: DaySpan = { from: LOWEST_DAY, to: HIGHEST_DAY };

/** A span as a client asks for it: partial dates, and a missing end is open. */
export interface SpanInput {
  readonly from?: PartialDate | null;
  readonly to?: PartialDate | null;
}

/** The first and the last day of a span; one that ends before it begins is refused under this path. */
export function daysOf({ from, to }: SpanInput, path: string): DaySpan {
  const days = { from: from ? firstDay(from) : LOWEST_DAY, to: to ? lastDay(to) : HIGHEST_DAY };
  if (days.from > days.to)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: from ${from} lies after to ${to}; allowed is a span that ends no earlier than it begins.`,
    );
  return days;
}
