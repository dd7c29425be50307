import type { GraphQLFormattedError } from 'graphql';
import { Refusal, type ErrorCode } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import type { Ask } from '../ask';
import type { RecordAnswer } from './record';
import { recordOperation, recordTakesDay } from './record-operation';

interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** What is known of an id: the record, its id of today, or nothing but what may have been meant. */
export type FoundRecord =
  | { readonly kind: 'here'; readonly answer: RecordAnswer }
  | { readonly kind: 'elsewhere'; readonly id: string }
  | { readonly kind: 'none'; readonly suggestions: readonly Suggestion[] };

/** What is wrong, as it was told of the answer, in which no words are left that are not for others. */
function refusalIn([first]: readonly GraphQLFormattedError[]): Refusal {
  const code = (first?.extensions?.['code'] ?? 'INTERNAL') as ErrorCode;
  return new Refusal(code, first?.message);
}

export async function foundRecord(
  ask: Ask,
  id: string,
  { asOf, certainty }: { asOf: string | null; certainty: string | null },
): Promise<FoundRecord> {
  const noun = nounOfId(id);
  if (!noun) return { kind: 'none', suggestions: [] };
  const day = recordTakesDay(noun) ? { asOf, certainty } : {};
  const { data, errors, extensions } = await ask(recordOperation(noun), { id, ...day });
  if (errors) throw refusalIn(errors);
  const answer = data as RecordAnswer | null;
  if (!answer?.node) {
    const suggestions = (extensions?.['suggestions'] ?? {}) as Record<string, Suggestion[]>;
    return { kind: 'none', suggestions: suggestions['node'] ?? [] };
  }
  return answer.node.id === id
    ? { kind: 'here', answer }
    : { kind: 'elsewhere', id: answer.node.id };
}
