import type { NounName } from '../../../model/noun';
import type { Ask } from '../../ask';
import type { PageRecord } from '../record';
import { timedRelations } from './timed-relations';
import { afterVariable, timelineOperation, wantedVariable } from './timeline-operation';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly PageRecord[];
}

/** A record with all that belongs to it and has time. */
export interface TimelineAnswer {
  readonly record: PageRecord;
  readonly lists: Readonly<Record<string, readonly PageRecord[]>>;
  /** How many are not in the lists, as there are very many. */
  readonly left: number;
}

/** So many times a list is read on. */
const MOST_PAGES = 10;

/** Reads the lists of a record to their ends, each on from where it stopped; null where no record has the id. */
export async function timelineAnswer(
  ask: Ask,
  noun: NounName,
  id: string,
  most = MOST_PAGES,
): Promise<TimelineAnswer | null> {
  const names = timedRelations(noun).map(({ relation }) => relation);
  const paged = names.filter(({ reach }) => reach === 'many').map(({ name }) => name);
  const lists: Record<string, PageRecord[]> = {};
  const cursors = new Map<string, string | null>(paged.map((name) => [name, null]));
  let record: PageRecord | null = null;
  let left = 0;
  for (let page = 1; page === 1 || cursors.size > 0; page += 1) {
    const { data, errors } = await ask(timelineOperation(noun), variablesOf(id, paged, cursors));
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    const node = (data as { node: PageRecord | null }).node;
    if (!node) return null;
    record ??= node;
    for (const name of [...cursors.keys()]) {
      const { nodes, totalCount, pageInfo } = node[name] as Page;
      const list = (lists[name] ??= []);
      list.push(...nodes);
      if (pageInfo.hasNextPage && page < most) cursors.set(name, pageInfo.endCursor);
      else cursors.delete(name);
      if (pageInfo.hasNextPage && page === most) left += totalCount - list.length;
    }
  }
  if (!record) return null;
  const first = record;
  const short = names.filter(({ reach }) => reach !== 'many');
  for (const { name } of short) lists[name] = (first[name] as PageRecord[] | undefined) ?? [];
  return { record, lists, left };
}

function variablesOf(
  id: string,
  paged: readonly string[],
  cursors: ReadonlyMap<string, string | null>,
): Record<string, unknown> {
  const each = paged.flatMap((name) => [
    [wantedVariable(name), cursors.has(name)],
    [afterVariable(name), cursors.get(name) ?? undefined],
  ]);
  return { id, ...(Object.fromEntries(each) as object) };
}
