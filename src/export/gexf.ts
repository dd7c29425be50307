import type { DaySpan } from '../kernel/day-span';
import { openDay } from '../kernel/reason';
import type { Subgraph } from '../memory/network/subgraph';
import { columnsOf, EDGE_COLUMNS, edgeLabel, type Column } from './columns';
import { element, XML_HEAD } from './xml';

const NAMESPACE = 'http://gexf.net/1.3';

/**
 * GEXF 1.3 (gexf.net), for Gephi, as a dynamic graph: the spells of nodes and
 * edges are the days on which they may have been there, an open side has no
 * date, and what is always there has none. graphology-gexf writes no spells.
 */
export function gexf({ directed, nodes, edges }: Subgraph): string {
  const graph = {
    defaultedgetype: directed ? 'directed' : 'undirected',
    mode: 'dynamic',
    timeformat: 'date',
    timerepresentation: 'interval',
  };
  const nodeColumns = columnsOf(nodes);
  const written = nodes.map((node) =>
    element('node', { id: node.id, label: node.name }, [
      values(node, nodeColumns),
      ...spells(node.spells),
    ]),
  );
  const writtenEdges = edges.map((edge) => {
    const { id, from: source, to: target, type: kind, weight } = edge;
    const attributes = { id, source, target, label: edgeLabel(edge), kind, weight };
    return element('edge', attributes, [values(edge, EDGE_COLUMNS), ...spells(edge.spells)]);
  });
  const content = [
    columns('node', nodeColumns),
    columns('edge', EDGE_COLUMNS),
    element('nodes', {}, lines(written)),
    element('edges', {}, lines(writtenEdges)),
  ];
  const root = element('gexf', { xmlns: NAMESPACE, version: '1.3' }, [
    element('meta', {}, [element('creator', {}, ['ccNSO Graph'])]),
    element('graph', graph, lines(content)),
  ]);
  return `${XML_HEAD}${root}\n`;
}

function columns<T>(of: 'node' | 'edge', all: readonly Column<T>[]): string {
  const written = all.map(({ name, type }) =>
    element('attribute', { id: name, title: name, type }),
  );
  return element('attributes', { class: of, mode: 'static' }, lines(written));
}

function values<T>(item: T, all: readonly Column<T>[]): string {
  const known = all.flatMap(({ name, of }) => {
    const value = of(item);
    return value === null ? [] : [element('attvalue', { for: name, value })];
  });
  return element('attvalues', {}, known);
}

function spells(all: readonly DaySpan[]): string[] {
  const written = all.map(({ from, to }) =>
    element('spell', { start: openDay(from), end: openDay(to) }),
  );
  return written.length === 0 ? [] : [element('spells', {}, written)];
}

function lines(elements: readonly string[]): string[] {
  return elements.length === 0 ? [] : ['\n', elements.join('\n'), '\n'];
}
