import { nounOfId } from '../../model/model';
import type { Ask } from '../ask';
import { askedData } from '../asked-data';
import { searched, type SearchSuggestion } from '../search/searched';
import { listOperation } from './list-operation';
import type { RecordAnswer } from './record';
import { recordOperation, recordTakesDay } from './record-operation';

/** What is known of an id: the record, its id of today, or nothing but what may have been meant. */
export type FoundRecord =
  | { readonly kind: 'here'; readonly answer: RecordAnswer }
  | { readonly kind: 'elsewhere'; readonly id: string }
  | {
      readonly kind: 'none';
      readonly suggestions: readonly SearchSuggestion[];
      /** Why nothing could be searched that may have been meant. */
      readonly fault: string | null;
    };

export async function foundRecord(
  ask: Ask,
  id: string,
  { asOf, certainty }: { asOf: string | null; certainty: string | null },
  list?: { readonly name: string; readonly after: string | undefined },
): Promise<FoundRecord> {
  const noun = nounOfId(id);
  if (!noun) return { kind: 'none', ...(await nearest(ask, id)) };
  const day = recordTakesDay(noun) ? { asOf, certainty } : {};
  const { data, errors, extensions } = list
    ? await ask(listOperation(noun), { id, ...day, [list.name]: true, after: list.after })
    : await ask(recordOperation(noun), { id, ...day });
  const answer = askedData<RecordAnswer>({ data, errors });
  if (!answer?.node) {
    const named = (extensions?.['suggestions'] ?? {}) as Record<string, SearchSuggestion[]>;
    const suggestions = named['node'];
    return {
      kind: 'none',
      ...(suggestions ? { suggestions, fault: null } : await nearest(ask, id)),
    };
  }
  return answer.node.id === id
    ? { kind: 'here', answer }
    : { kind: 'elsewhere', id: answer.node.id };
}

/** What a search finds for the words of an address, whatever it was meant to name. */
async function nearest(ask: Ask, id: string) {
  const text = id.slice(id.indexOf(':') + 1).replace(/[-_.+]+/g, ' ');
  const { found, fault } = await searched(ask, text, { first: MOST_SUGGESTED });
  return { suggestions: found, fault };
}

const MOST_SUGGESTED = 5;
