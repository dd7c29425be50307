import { ALL_DAYS } from '../kernel/day-span';
import { LOWEST_DAY } from '../kernel/partial-date';
import { Measurement } from '../memory/measures/measurement';
import { bodyNamed } from '../memory/network/body-named';
import type { Snapshot } from '../memory/snapshot';
import { refused, shortened } from './options';
import type { ExportRequest } from './request';

/** The memberships that count in a file: the same that count in the API. */
export async function measurementOf(
  { asOf, during, roles, certainty: least, body: text }: ExportRequest,
  snapshot: Snapshot,
): Promise<Measurement> {
  const days = asOf === null ? during : { from: asOf, to: asOf };
  const eventDays = asOf === null ? (during ?? ALL_DAYS) : { from: LOWEST_DAY, to: asOf };
  const body = text === null ? null : await bodyNamed(text, 'export: body', snapshot);
  if (text !== null && body === null)
    throw refused(
      'body',
      `is "${shortened(text)}"`,
      'the id, acronym or name of a committee or an organization',
    );
  return new Measurement(snapshot, { days, eventDays, least, roles, body });
}
