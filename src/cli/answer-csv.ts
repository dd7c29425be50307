import { csvField } from '../export/csv';
import { rowsOf, type Data } from '../pages/question/data';
import { cellOf } from './table';

/** The list of an answer that has most rows, as CSV (RFC 4180): a column for each field of a row, and for each field of a record in it. */
export function csvOfAnswer(data: unknown): string {
  const lists = listsIn(data);
  const most = lists.reduce<readonly Data[] | null>(
    (best, list) => (best && best.length >= list.length ? best : list),
    null,
  );
  const rows = (most ?? [data as Data]).map((row) => flat(row));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  return `${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** All lists of records, from the outside in. */
function listsIn(value: unknown): readonly (readonly Data[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const rows = Array.isArray(value)
    ? value.filter((row): row is Data => typeof row === 'object' && row !== null)
    : rowsOf(value as Data);
  if (rows) return rows.length > 0 ? [rows] : [];
  return Object.values(value).flatMap((part) => listsIn(part));
}

/** `holder.label` is the label of the holder in a row. */
function flat(row: Data, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, string][] => {
      const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isRecord && !rowsOf(value as Data)
        ? Object.entries(flat(value as Data, `${prefix}${name}.`))
        : [[`${prefix}${name}`, value === null || value === undefined ? '' : plain(value)]];
    }),
  );
}

/** A value as it is stored; what is a list in a row, in words. */
const plain = (value: unknown) =>
  typeof value === 'object' ? cellOf(value) : String(value as string | number | boolean);
