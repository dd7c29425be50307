import { Refusal } from '../../kernel/errors';
import { enumerate } from '../../kernel/text';
import type { Data } from '../../pages/question/data';
import type { ShownTable } from '../../pages/question/data-tables';
import type { NounName } from '../../model/noun';
import type { AskedDay } from '../../pages/day/asked-day';
import type { PageRecord } from '../../pages/record/record';
import type { View } from '../../pages/view';
import type { SentPage } from './pages';

/** A table of a record as CSV: a long list whole, each row with its grade where a day is asked for. */
export async function recordTable(
  { ask }: View,
  node: PageRecord,
  asked: AskedDay,
  name?: string,
): Promise<SentPage> {
  const { wholeList } = await import('../../pages/record/whole-list.js');
  const of = { id: node.id, noun: node.__typename as NounName, name: name ?? '' };
  const list = await wholeList(ask, of, asked);
  return tableFile(list ? { ...node, [of.name]: list } : node, name);
}

/** A table of an answer as CSV, the first one unless another is named. */
export async function tableFile(answer: Data, name?: string): Promise<SentPage> {
  const { tablesOf } = await import('../../pages/question/data-tables.js');
  const tables = tablesOf(answer);
  const table = name === undefined ? tables[0] : tables.find((each) => each.name === name);
  if (!table)
    throw new Refusal(
      'BAD_REQUEST',
      `table must be one of those of the view: ${enumerate(tables.map((each) => each.name))}.`,
    );
  return csvFile(table);
}

/** A table as CSV, whose last row says so where there are more. */
export async function csvFile(table: ShownTable): Promise<SentPage> {
  const [{ tableCsv }, { noteOf }] = await Promise.all([
    import('../../pages/question/data-tables.js'),
    import('../../pages/question/whole-table.js'),
  ]);
  return { body: tableCsv(table, noteOf(table)), type: 'text/csv; charset=utf-8; header=present' };
}
