import { Refusal } from '../../kernel/errors';
import { enumerate } from '../../kernel/text';
import type { Data } from '../../pages/question/data';
import type { SentPage } from './pages';

/** A table of an answer as CSV, the first one unless another is named. */
export async function tableFile(answer: Data, name?: string): Promise<SentPage> {
  const { tableCsv, tablesOf } = await import('../../pages/question/data-tables.js');
  const tables = tablesOf(answer);
  const table = name === undefined ? tables[0] : tables.find((each) => each.name === name);
  if (!table)
    throw new Refusal(
      'BAD_REQUEST',
      `table must be one of those of the view: ${enumerate(tables.map((each) => each.name))}.`,
    );
  return { body: tableCsv(table), type: 'text/csv; charset=utf-8; header=present' };
}
