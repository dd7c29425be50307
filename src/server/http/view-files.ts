import { Refusal } from '../../kernel/errors';
import type { Data } from '../../pages/question/data';
import type { ShownView } from '../../pages/tools/shown-view';
import type { View } from '../../pages/view';
import type { KnownQuery, Query } from './asked-page';
import type { SentPage } from './pages';
import { tableFile } from './table-file';

/** A file beside a view: its tables, what was answered, or what it is cited by. */
export async function viewFile(
  ending: string,
  shown: ShownView,
  { view, table }: { view: View; table: string | undefined },
): Promise<SentPage> {
  if (ending === 'csv') return tableFile(shown.data as Data, table);
  if (ending === 'json')
    return { body: `${JSON.stringify(shown.data, null, 1)}\n`, type: 'application/json' };
  const [{ REFERENCE_FILES }, { citedView }] = await Promise.all([
    import('../../pages/tools/reference-files.js'),
    import('../../pages/tools/shown-view.js'),
  ]);
  const file = Object.entries(REFERENCE_FILES).find(([suffix]) => suffix === ending)?.[1];
  if (!file) throw new Refusal('NOT_FOUND');
  return {
    body: await file.write(citedView(shown, view)),
    type: `${file.mediaType}; charset=utf-8`,
  };
}

/** What the address of a file says besides what that of its page says: a file of several tables is one of them. */
export const inFile = (known: KnownQuery, ending: string): KnownQuery =>
  ending === 'csv' ? { ...known, one: [...(known.one ?? []), 'table'] } : known;

/** The table that an address names. */
export const tableNamed = (query: Query): string | undefined =>
  query['table'] as string | undefined;
