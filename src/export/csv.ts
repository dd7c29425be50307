import { asText, csvLine } from '../kernel/csv';
import type { Subgraph, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import { edgeColumnsOf, edgeLabel, textColumn, type Column } from './columns';
import { columnsOf } from './node-columns';
import type { ExportRequest } from './request';

/** Begins as the spreadsheets that Gephi reads do. */
const NODE_HEAD: readonly Column<SubgraphNode>[] = [
  textColumn('id', 'The id of the record.', ({ id }) => id),
  textColumn('label', 'Its name.', ({ name }) => name),
];
const EDGE_HEAD: readonly Column<SubgraphEdge>[] = [
  textColumn('source', 'The id of the node from which it goes.', ({ from }) => from),
  textColumn('target', 'The id of the node to which it goes.', ({ to }) => to),
  textColumn('id', 'Different for every edge of the file.', ({ id }) => id),
  textColumn('label', 'What it is, in words.', edgeLabel),
];

/** The columns of a table of nodes or of edges, from the first to the last, and its rows. */
export function tableOf(
  { nodes, edges }: Subgraph,
  table: 'nodes' | 'edges',
): { columns: readonly Column<never>[]; items: readonly never[] } {
  return table === 'nodes'
    ? { columns: [...NODE_HEAD, ...columnsOf(nodes)], items: nodes as never[] }
    : { columns: [...EDGE_HEAD, ...edgeColumnsOf(edges)], items: edges as never[] };
}

/** CSV as RFC 4180 has it, with a header: one table of nodes or of edges. */
export function csv(
  subgraph: Subgraph,
  { request: { table, bom, escape } }: { request: ExportRequest },
): string {
  const { columns, items } = tableOf(subgraph, table);
  const cellOf = (item: never, { type, of }: Column<never>): string => {
    const text = String(of(item) ?? '');
    return escape && type === 'string' ? asText(text) : text;
  };
  const lines = [
    columns.map(({ name }) => name),
    ...items.map((item) => columns.map((column) => cellOf(item, column))),
  ];
  return `${bom ? '\ufeff' : ''}${lines.map(csvLine).join('')}`;
}
