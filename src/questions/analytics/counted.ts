import { someOf } from '../../kernel/arguments';
import { Refusal } from '../../kernel/errors';
import type { Measurement } from '../../memory/measures/measurement';
import { bodyNamed } from '../../memory/network/body-named';
import type { CountedInBodyArgs } from '../../schema/counted-args';

/** What a measure counts of what is asked for around it; null when no body has the name. */
export async function countedBy(
  measurement: Measurement,
  { roles, certainty, body }: CountedInBodyArgs,
  path: string,
): Promise<Measurement | null> {
  const { scope, snapshot } = measurement;
  if (certainty && !scope.days)
    throw new Refusal('BAD_REQUEST', `${path}.certainty: needs asOf or during of analytics.`);
  const wanted = someOf(`${path}.roles`, roles)?.toSorted();
  const named = typeof body === 'string' ? await bodyNamed(body, `${path}.body`, snapshot) : null;
  if (typeof body === 'string' && named === null) return null;
  return measurement.within({
    roles: wanted ?? scope.roles,
    least: certainty ?? scope.least,
    body: named,
  });
}
