import { asText, csvLine } from '../../kernel/csv';
import { rowsOf, type Data } from './data';
import { flatRow, isData, itemsOf, listBelow, onlyRow } from './flat-row';

/** Rows of an answer that are shown as one table, under the names of the fields that lead to them. */
export interface ShownTable {
  readonly name: string;
  readonly rows: readonly Data[];
  /** The list with its count and cursor, where it has these, and what the list is of. */
  readonly list?: unknown;
  readonly parent?: Data;
}

/** The tables of an answer in the order of the page; what has none is one row of its fields. */
export function tablesOf(answer: Data): readonly ShownTable[] {
  const found = tablesIn(answer, [], answer);
  return found.length > 0 ? found : [{ name: 'answer', rows: [answer] }];
}

function tablesIn(value: unknown, path: readonly string[], parent: Data): ShownTable[] {
  if (Array.isArray(value)) return tableAndBelow(value.filter(isData), value, path, parent);
  if (!isData(value)) return [];
  const rows = rowsOf(value);
  const others = Object.entries(value).filter(
    ([field]) => !rows || (field !== 'nodes' && field !== 'edges'),
  );
  return [
    ...(rows ? tableAndBelow(rows, value, path, parent) : []),
    ...others.flatMap(([field, part]) => tablesIn(part, [...path, field], value)),
  ];
}

/** Of rows that are mostly a list, what they list is a table too, with what it is of in each row. */
function tableAndBelow(
  rows: readonly Data[],
  list: unknown,
  path: readonly string[],
  parent: Data,
): ShownTable[] {
  if (rows.length === 0) return [];
  const table = { name: path.join('.'), rows, list, parent };
  const only = onlyRow(list);
  if (only) return [...tablesIn(only, path, only), table];
  const below = listBelow(rows);
  if (below === null) return [table];
  const inside = rows.flatMap((row) => {
    const own = Object.entries(flatRow(row)).filter(
      ([name]) => name !== below && !HIDDEN.has(name),
    );
    return itemsOf(flatRow(row)[below]).map((item) => ({
      ...Object.fromEntries(
        own.map(([name, value]) => [name in item ? `of.${name}` : name, value]),
      ),
      ...item,
    }));
  });
  const total = rows.reduce((sum, row) => sum + lengthOf(row, below), 0);
  return [
    { name: `${table.name}.${below}`, rows: inside, list: { totalCount: total }, parent: {} },
    table,
  ];
}

function lengthOf(row: Data, below: string): number {
  const list = flatRow(row)[below];
  const counted = isData(list) ? list['totalCount'] : row['totalCount'];
  return typeof counted === 'number' ? counted : itemsOf(list).length;
}

/** A table as CSV, with a note in its last row where it is not whole: what is nested in a row has columns such as `body.label`, and a list stands in one cell. */
export function tableCsv({ rows }: ShownTable, note: string | null = null): string {
  const flat = rows.map((row) => new Map(cellsOf(row, '')));
  const columns = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  const lines = flat.map((row) => columns.map((column) => row.get(column) ?? ''));
  const told = note === null ? [] : [[note, ...columns.slice(1).map(() => '')]];
  return [columns.map(asText), ...lines, ...told].map(csvLine).join('');
}

/** What only programs need to page on. */
const HIDDEN = new Set(['__typename', 'pageInfo', 'hasNextPage', 'cursor']);

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
