import { askedData } from '../../pages/asked-data';
import type { Named } from '../../pages/record/record';
import type { View } from '../../pages/view';
import { movedTo, type SentPage } from './pages';

export interface DrawnRecord<Answer> {
  readonly data: (Answer & { readonly node: Named | null }) | null;
  readonly suggestions: readonly { readonly id: string; readonly label: string }[];
}

/** What an operation answers about a record, with what may have been meant. */
export async function answerFor<Answer>(
  { ask }: View,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<DrawnRecord<Answer>> {
  const answer = await ask(operation, variables);
  const { extensions } = answer;
  const data = askedData<Answer>(answer);
  const { node = [] } = (extensions?.['suggestions'] ?? {}) as Record<string, []>;
  return { data: data as never, suggestions: node };
}

/** Where a record has another id now, or is none; null where it is what was asked for. */
export async function otherPage(
  { data, suggestions }: DrawnRecord<unknown>,
  { id, rest, view }: { id: string; rest: string; view: View },
): Promise<SentPage | null> {
  if (data?.node?.id === id) return null;
  if (data?.node) return movedTo(view, `r/${data.node.id}${rest}`);
  const { renderMissing } = await import('../../pages/record/render-missing.js');
  return { body: renderMissing(id, suggestions, view), status: 404 };
}
