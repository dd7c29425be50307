import { nounOfId } from '../../model/model';
import type { Ask } from '../../pages/ask';
import type { RecordAnswer } from '../../pages/record/record';
import { recordOperation, recordTakesDay } from '../../pages/record/record-operation';

interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** What is known of an id: the record, its id of today, or nothing but what may have been meant. */
export type FoundRecord =
  | { readonly kind: 'here'; readonly answer: RecordAnswer }
  | { readonly kind: 'elsewhere'; readonly id: string }
  | { readonly kind: 'none'; readonly suggestions: readonly Suggestion[] };

export async function foundRecord(
  ask: Ask,
  id: string,
  { asOf, certainty }: { asOf: string | null; certainty: string | null },
): Promise<FoundRecord> {
  const noun = nounOfId(id);
  if (!noun) return { kind: 'none', suggestions: [] };
  const day = recordTakesDay(noun) ? { asOf, certainty } : {};
  const { data, errors, extensions } = await ask(recordOperation(noun), { id, ...day });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  const answer = data as RecordAnswer | null;
  if (!answer?.node) {
    const suggestions = (extensions?.['suggestions'] ?? {}) as Record<string, Suggestion[]>;
    return { kind: 'none', suggestions: suggestions['node'] ?? [] };
  }
  return answer.node.id === id
    ? { kind: 'here', answer }
    : { kind: 'elsewhere', id: answer.node.id };
}
