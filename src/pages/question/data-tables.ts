import { asText, csvLine } from '../../kernel/csv';
import { rowsOf, type Data } from './data';

/** Rows of an answer that are shown as one table, under the names of the fields that lead to them. */
export interface ShownTable {
  readonly name: string;
  readonly rows: readonly Data[];
}

/** The tables of an answer in the order of the page; what has none is one row of its fields. */
export function tablesOf(answer: Data): readonly ShownTable[] {
  const found = tablesIn(answer, []);
  return found.length > 0 ? found : [{ name: 'answer', rows: [answer] }];
}

function tablesIn(value: unknown, path: readonly string[]): ShownTable[] {
  const name = path.join('.');
  if (Array.isArray(value)) {
    const rows = value.filter(isData);
    return rows.length > 0 ? [{ name, rows }] : [];
  }
  if (!isData(value)) return [];
  const rows = rowsOf(value);
  const others = Object.entries(value).filter(
    ([field]) => !rows || (field !== 'nodes' && field !== 'edges'),
  );
  return [
    ...(rows && rows.length > 0 ? [{ name, rows }] : []),
    ...others.flatMap(([field, part]) => tablesIn(part, [...path, field])),
  ];
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A table as CSV: what is nested in a row has columns such as `body.label`, and a list stands in one cell. */
export function tableCsv({ rows }: ShownTable): string {
  const flat = rows.map((row) => new Map(cellsOf(row, '')));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const lines = flat.map((row) => columns.map((column) => row.get(column) ?? ''));
  return [columns.map(asText), ...lines].map(csvLine).join('');
}

/** What only programs need to page on. */
const HIDDEN = new Set(['__typename', 'pageInfo', 'cursor']);

function cellsOf(row: Data, prefix: string): [string, string][] {
  return Object.entries(row)
    .filter(([name]) => !HIDDEN.has(name))
    .flatMap(([name, value]): [string, string][] => {
      const column = prefix + name;
      if (value === null || value === undefined) return [[column, '']];
      if (Array.isArray(value)) return [[column, asText(value.map(inOneCell).join('; '))]];
      if (!isData(value))
        return [[column, typeof value === 'string' ? asText(value) : textOf(value)]];
      const nested = rowsOf(value);
      if (!nested) return cellsOf(value, `${column}.`);
      const { nodes: _nodes, edges: _edges, ...beside } = value;
      return [...cellsOf(beside, `${column}.`), [column, asText(nested.map(inOneCell).join('; '))]];
    });
}

/** One of a list in a cell: its name if it has one, else all that is known of it. */
function inOneCell(value: unknown): string {
  if (!isData(value)) return Array.isArray(value) ? value.map(inOneCell).join(', ') : textOf(value);
  if (typeof value['label'] === 'string') return value['label'];
  const cells = cellsOf(value, '').filter(([, text]) => text !== '');
  return cells.map(([column, text]) => `${column}: ${text}`).join(', ');
}

const textOf = (value: unknown) => String((value ?? '') as string | number | boolean);
