import type { Subgraph, SubgraphNode } from '../memory/network/subgraph';
import { columnsOf, EDGE_COLUMNS, edgeLabel, type Column } from './columns';
import { element, xmlText, XML_HEAD } from './xml';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** GraphML calls whole numbers int. */
const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

const LABEL = { name: 'label', type: 'string' } as const;

const edgeColumns: readonly Column<Subgraph['edges'][number]>[] = [
  { ...LABEL, of: edgeLabel },
  ...EDGE_COLUMNS,
  { name: 'weight', type: 'double', of: ({ weight }) => weight ?? null },
];

/** GraphML 1.0 (graphml.graphdrawing.org), which igraph, networkx, yEd, Gephi and Cytoscape read. It has no time lines, so dates are data. */
export function graphml({ directed, nodes, edges }: Subgraph): string {
  const label = { ...LABEL, of: ({ name }: SubgraphNode) => name };
  const nodeColumns = [label, ...columnsOf(nodes)];
  const graph = { id: 'ccnso', edgedefault: directed ? 'directed' : 'undirected' };
  const content = [
    ...nodes.map((node) => element('node', { id: node.id }, data('node', node, nodeColumns))),
    ...edges.map((edge) => {
      const { from: source, to: target } = edge;
      // An id is a name without spaces there.
      const id = edge.id.replaceAll(' ', '.');
      return element('edge', { id, source, target }, data('edge', edge, edgeColumns));
    }),
  ];
  const keys = [...keysOf('node', nodeColumns), ...keysOf('edge', edgeColumns)];
  const root = element('graphml', { xmlns: NAMESPACE }, [
    `\n${keys.join('\n')}\n`,
    element('graph', graph, ['\n', content.join('\n'), '\n']),
    '\n',
  ]);
  return `${XML_HEAD}${root}\n`;
}

function keysOf<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string[] {
  return columns.map(({ name, type }) =>
    element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] }),
  );
}

function data<T>(of: 'node' | 'edge', item: T, columns: readonly Column<T>[]): string[] {
  return columns.flatMap(({ name, of: valueOf }) => {
    const value = valueOf(item);
    if (value === null) return [];
    return [`<data key="${of}-${name}">${xmlText(String(value))}</data>`];
  });
}
