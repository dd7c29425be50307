import type { Certainty } from '../kernel/certainty';
import { Refusal } from '../kernel/errors';
import { daysOf, type DaySpan, type SpanInput } from '../kernel/day-span';
import type { GradedSpan } from './condition';
import type { Argument } from './argument';
import type { Arguments } from './value';

/** What `asOf`, `during` and `certainty` ask for, or null when they are not given. */
export function spanOf(args: Argument<Arguments>, path: string): GradedSpan | null {
  const least = gradeAsked(args.shape, path);
  if (!least) return null;
  const days = args.as((given) => daysAsked(given, path));
  return {
    from: (variables) => days(variables).from,
    to: (variables) => days(variables).to,
    least,
  };
}

/** The same of arguments that are known. */
export function spanIn(
  args: Arguments,
  path: string,
): (DaySpan & { readonly least: Certainty }) | null {
  const least = gradeAsked(args, path);
  return least && { ...daysAsked(args, path), least };
}

/** The least grade that is asked for; null when no day is. */
function gradeAsked({ asOf, during, certainty }: Arguments, path: string): Certainty | null {
  if (asOf && during)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: asOf and during cannot be combined; use one of them.`,
    );
  if (asOf || during) return (certainty as Certainty | null | undefined) ?? 'POSSIBLE';
  if (certainty) throw new Refusal('BAD_REQUEST', `${path}.certainty: needs asOf or during.`);
  return null;
}

function daysAsked(args: Arguments, path: string): DaySpan {
  const asOf = args['asOf'] as string | null | undefined;
  if (asOf) return { from: asOf, to: asOf };
  return daysOf(args['during'] as SpanInput, `${path}.during`);
}
