import type { Certainty } from '../kernel/certainty';
import { Refusal } from '../kernel/errors';
import { daysOf, type SpanInput } from '../kernel/day-span';
import type { GradedSpan } from './cypher/condition';
import type { Arguments } from './selection';

/** What `asOf`, `during` and `certainty` ask for, or null when they are not given. */
export function spanOf(args: Arguments, path: string): GradedSpan | null {
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
