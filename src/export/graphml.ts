import type { Subgraph, SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import { aboutLines, type Writing } from './about';
import { edgeColumnsOf, edgeLabel, textColumn, usedBy, type Column } from './columns';
import { columnsOf } from './node-columns';
import { element, xmlText, XML_HEAD } from './xml';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

/** GraphML calls whole numbers int. */
const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

const LABEL = textColumn<SubgraphNode>('label', 'Its name.', ({ name }) => name);
const EDGE_LABEL = textColumn<SubgraphEdge>('label', 'What it is, in words.', edgeLabel);

/** GraphML 1.0 (graphml.graphdrawing.org), which igraph, networkx, yEd, Gephi and Cytoscape read. It has no time lines, so dates are data. */
export function graphml({ directed, nodes, edges }: Subgraph, about: Writing): string {
  const nodeColumns = usedBy(nodes, [LABEL, ...columnsOf(nodes)]);
  const edgeColumns = usedBy(edges, [EDGE_LABEL, ...edgeColumnsOf(edges)]);
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
  const keys = [...keysOf('node', nodes, nodeColumns), ...keysOf('edge', edges, edgeColumns)];
  const root = element('graphml', { xmlns: NAMESPACE }, [
    `\n${element('desc', {}, [xmlText(aboutLines(about).join(' | '))])}`,
    `\n${keys.join('\n')}\n`,
    element('graph', graph, ['\n', content.join('\n'), '\n']),
    '\n',
  ]);
  return `${XML_HEAD}${root}\n`;
}

/**
 * A truth value that some lack is written as a text: igraph reads what is not
 * there as false.
 */
function keysOf<T>(
  of: 'node' | 'edge',
  items: readonly T[],
  columns: readonly Column<T>[],
): string[] {
  return columns.map(({ name, type, of: valueOf }) => {
    const lacks = type === 'boolean' && items.some((item) => valueOf(item) === null);
    const written = TYPES[lacks ? 'string' : type];
    return element('key', {
      id: `${of}-${name}`,
      for: of,
      'attr.name': name,
      'attr.type': written,
    });
  });
}

function data<T>(of: 'node' | 'edge', item: T, columns: readonly Column<T>[]): string[] {
  return columns.flatMap(({ name, of: valueOf }) => {
    const value = valueOf(item);
    if (value === null) return [];
    return [`<data key="${of}-${name}">${xmlText(String(value))}</data>`];
  });
}
