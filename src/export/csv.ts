import type { Subgraph, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import { columnsOf, EDGE_COLUMNS, edgeLabel, textColumn, type Column } from './columns';

/** Begins as the spreadsheets that Gephi reads do. */
const NODE_HEAD: readonly Column<SubgraphNode>[] = [
  textColumn('id', ({ id }) => id),
  textColumn('label', ({ name }) => name),
];
const edgeColumns: readonly Column<SubgraphEdge>[] = [
  textColumn('source', ({ from }) => from),
  textColumn('target', ({ to }) => to),
  textColumn('id', ({ id }) => id),
  textColumn('label', edgeLabel),
  ...EDGE_COLUMNS,
  { name: 'weight', type: 'double', of: ({ weight }) => weight ?? null },
];

/** CSV as RFC 4180 has it, with a header: one table of nodes or of edges. */
export function csv({ nodes, edges }: Subgraph, table: 'nodes' | 'edges'): string {
  return table === 'nodes'
    ? rows(nodes, [...NODE_HEAD, ...columnsOf(nodes)])
    : rows(edges, edgeColumns);
}

function rows<T>(items: readonly T[], columns: readonly Column<T>[]): string {
  const header = columns.map(({ name }) => name);
  const lines = [header, ...items.map((item) => columns.map(({ of }) => cell(of(item))))];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

/** A cell is in quotes where it needs them; what is not known is empty. */
function cell(value: string | number | boolean | null): string {
  const written = String(value ?? '');
  return /[",\r\n]|^\s|\s$/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
