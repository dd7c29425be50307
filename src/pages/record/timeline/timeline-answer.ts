import { askedData } from '../../asked-data';
import type { NounName } from '../../../model/noun';
import type { Ask } from '../../ask';
import type { PageRecord } from '../record';
import { timedRelations, type TimedRelation } from './timed-relations';
import {
  afterVariable,
  timelineTakesDay,
  timelineOperation,
  wantedVariable,
} from './timeline-operation';

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

/** What is asked for: the lists of these kinds, and tenures as of a day where one is given. */
export interface WantedTime {
  readonly id: string;
  readonly asOf: string | null;
  readonly kinds: readonly TimedRelation['kind'][];
}

/** So many times a list is read on. */
const MOST_PAGES = 10;

/** Reads the lists of a record to their ends, each on from where it stopped; null where no record has the id. */
export async function timelineAnswer(
  ask: Ask,
  noun: NounName,
  wanted: WantedTime,
): Promise<TimelineAnswer | null> {
  const relations = timedRelations(noun);
  const paged = relations.filter(({ relation }) => relation.reach === 'many');
  const lists: Record<string, PageRecord[]> = {};
  const cursors = new Map<string, string | null>(
    paged
      .filter(({ kind }) => wanted.kinds.includes(kind))
      .map(({ relation }) => [relation.name, null]),
  );
  const names = paged.map(({ relation }) => relation.name);
  const day = relations.some(timelineTakesDay) && wanted.asOf ? { asOf: wanted.asOf } : {};
  let record: PageRecord | null = null;
  let left = 0;
  for (let page = 1; page === 1 || cursors.size > 0; page += 1) {
    const variables = { id: wanted.id, ...day, ...variablesOf(names, cursors) };
    const data = askedData(await ask(timelineOperation(noun), variables));
    const { node } = data as unknown as { node: PageRecord | null };
    if (!node) return null;
    record ??= node;
    for (const name of [...cursors.keys()]) {
      const { nodes, totalCount, pageInfo } = node[name] as Page;
      const list = (lists[name] ??= []);
      list.push(...nodes);
      if (pageInfo.hasNextPage && page < MOST_PAGES) cursors.set(name, pageInfo.endCursor);
      else cursors.delete(name);
      if (pageInfo.hasNextPage && page === MOST_PAGES) left += totalCount - list.length;
    }
  }
  return record && { record, lists: { ...lists, ...shortLists(record, relations) }, left };
}

/** Short lists come whole with the record. */
function shortLists(
  record: PageRecord,
  relations: readonly TimedRelation[],
): Record<string, readonly PageRecord[]> {
  const short = relations.filter(({ relation }) => relation.reach !== 'many');
  return Object.fromEntries(
    short.map(({ relation: { name } }) => [name, (record[name] ?? []) as readonly PageRecord[]]),
  );
}

function variablesOf(
  names: readonly string[],
  cursors: ReadonlyMap<string, string | null>,
): Record<string, unknown> {
  const each = names.flatMap((name) => [
    [wantedVariable(name), cursors.has(name)],
    [afterVariable(name), cursors.get(name) ?? undefined],
  ]);
  return Object.fromEntries(each) as Record<string, unknown>;
}
