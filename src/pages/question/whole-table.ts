import type { Ask } from '../ask';
import { MOST_ROWS } from './cut-list';
import type { Data } from './data';
import { tablesOf, type ShownTable } from './data-tables';
import { isData } from './flat-row';
import { listPlaces } from './list-places';

/** A file has so many rows at most. */
export const MOST_IN_FILE = 1_000;

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  readonly data: Data;
}

/** A table of an answer with all of its rows up to the limit, also where the page shows the first of them. */
export async function wholeTable(
  ask: Ask,
  asked: Asked,
  wanted?: string,
): Promise<ShownTable | null> {
  const { name, query, variables, data } = asked;
  const shown = tableIn(data, wanted);
  const place = shown && listPlaces(query).get(shown.name);
  if (!shown || !place?.first || (totalOf(shown) !== null && !isCut(shown))) return shown;
  const { first, after } = place;
  const more = (extra: object) => ask(name, { ...variables, ...extra });
  // So many of what has long lists itself can be more than one request may read.
  for (const count of [MOST_ROWS, MOST_ROWS / 2]) {
    const answer = await more({ [first]: count });
    let table = answer.errors ? null : tableIn((answer.data ?? {}) as Data, shown.name);
    if (!table) continue;
    const rows = [...table.rows];
    while (after !== null && rows.length < MOST_IN_FILE) {
      const cursor = cursorOf(table.list);
      if (cursor === null) break;
      const next = await more({ [first]: count, [after]: cursor });
      const page = next.errors ? null : tableIn((next.data ?? {}) as Data, shown.name);
      if (!page) break;
      rows.push(...page.rows);
      table = page;
    }
    return { ...table, rows };
  }
  return shown;
}

function tableIn(data: Data, wanted?: string): ShownTable | null {
  const tables = tablesOf(data);
  return (wanted === undefined ? tables[0] : tables.find(({ name }) => name === wanted)) ?? null;
}

/** Whether a table has fewer rows than its list. */
export function isCut(table: ShownTable): boolean {
  return (totalOf(table) ?? 0) > table.rows.length;
}

/** How many rows a table would have; null where nothing counts them. */
function totalOf({ list }: ShownTable): number | null {
  const total = isData(list) ? list['totalCount'] : null;
  return typeof total === 'number' ? total : null;
}

function cursorOf(list: unknown): string | null {
  const info = isData(list) ? list['pageInfo'] : null;
  return isData(info) && info['hasNextPage'] ? String(info['endCursor']) : null;
}

/** What the last row of a file says where it is not the whole table. */
export function noteOf(table: ShownTable): string | null {
  return isCut(table) ? `These are ${table.rows.length} of ${totalOf(table)} rows.` : null;
}
