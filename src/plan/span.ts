import type { Certainty } from '../kernel/certainty';
import { Refusal } from '../kernel/errors';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY } from '../kernel/partial-date';
import type { Span } from './cypher/condition';
import type { Arguments } from './selection';

/** A span of partial dates as it is asked for; a missing end is open. */
export interface SpanInput {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The first and the last day of a span. */
export function daysOf({ from, to }: SpanInput, path: string): { from: string; to: string } {
  const days = { from: from ? firstDay(from) : LOWEST_DAY, to: to ? lastDay(to) : HIGHEST_DAY };
  if (days.from > days.to)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: from ${from} lies after to ${to}; allowed is a span that ends no earlier than it begins.`,
    );
  return days;
}

/** What `asOf`, `during` and `certainty` ask for, or null when they are not given. */
export function spanOf(args: Arguments, path: string): Span | null {
  const asOf = args['asOf'] as string | null | undefined;
  const during = args['during'] as SpanInput | null | undefined;
  const certainty = args['certainty'] as Certainty | null | undefined;
  if (asOf && during)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: asOf and during are both given; allowed is one of them.`,
    );
  if (!asOf && !during) {
    if (certainty)
      throw new Refusal(
        'BAD_REQUEST',
        `${path}.certainty: is given without asOf or during; allowed is certainty together with one of them.`,
      );
    return null;
  }
  const days = asOf ? { from: asOf, to: asOf } : daysOf(during as SpanInput, `${path}.during`);
  return { ...days, least: certainty ?? 'POSSIBLE' };
}
