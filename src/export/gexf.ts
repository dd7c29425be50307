import type { DaySpan } from '../kernel/day-span';
import { openDay } from '../kernel/reason';
import { nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import type { Subgraph, SubgraphEdge } from '../memory/network/subgraph';
import { aboutLines, type Writing } from './about';
import { edgeColumnsOf, edgeLabel, textColumn, usedBy, type Column } from './columns';
import type { Position } from '../memory/network/layout';
import { columnsOf } from './node-columns';
import { bundled, valueOfBundle } from './parallel';
import { GREY } from './picture';
import { element, xmlText, XML_HEAD } from './xml';

const NAMESPACES = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz' };

/** The edges that one edge of the file stands for, where it stands for several. */
const IDS = textColumn<SubgraphEdge>('ids', 'Their ids.', ({ id }) => id);

/**
 * GEXF 1.3 (gexf.net), for Gephi, as a dynamic graph: the spells of nodes and
 * edges are the days on which they may have been there, an open side has no
 * date, and what is always there has none. graphology-gexf writes no spells.
 */
export function gexf({ directed, nodes, edges }: Subgraph, writing: Writing): string {
  const graph = {
    defaultedgetype: directed ? 'directed' : 'undirected',
    mode: 'dynamic',
    timeformat: 'date',
    timerepresentation: 'interval',
  };
  const nodeColumns = usedBy(nodes, columnsOf(nodes));
  const written = nodes.map((node) =>
    element('node', { id: node.id, label: node.name }, [
      values(nodeColumns, ({ of }) => of(node)),
      ...spells(node.spells),
      ...look(node.noun, writing.places.get(node.id)),
    ]),
  );
  const columnsOfEdges = usedBy(edges, [IDS, ...edgeColumnsOf(edges)]).filter(
    ({ name }) => name !== 'weight',
  );
  const writtenEdges = bundled(edges).map((bundle) => {
    const { id, from: source, to: target, kind } = bundle;
    const [first] = bundle.edges as [SubgraphEdge];
    const attributes = { id, source, target, label: edgeLabel(first), kind, weight: first.weight };
    const content = [
      values(columnsOfEdges, (column) =>
        column === IDS && bundle.edges.length === 1 ? null : valueOfBundle(bundle, column),
      ),
      ...spells(bundle.spells),
    ];
    return element('edge', attributes, content);
  });
  const content = [
    columns('node', nodeColumns),
    // A column of several values is one of texts.
    columns('edge', columnsOfEdges),
    element('nodes', {}, lines(written)),
    element('edges', {}, lines(writtenEdges)),
  ];
  const root = element('gexf', { ...NAMESPACES, version: '1.3' }, [
    element('meta', {}, [
      element('creator', {}, ['ccNSO Graph']),
      element('description', {}, [xmlText(aboutLines(writing).join(' | '))]),
    ]),
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

function values<T>(
  all: readonly Column<T>[],
  valueAt: (column: Column<T>) => string | number | boolean | null,
): string {
  const known = all.flatMap((column) => {
    const value = valueAt(column);
    return value === null ? [] : [element('attvalue', { for: column.name, value })];
  });
  return element('attvalues', {}, known);
}

function spells(all: readonly DaySpan[]): string[] {
  const written = all.map(({ from, to }) =>
    element('spell', { start: openDay(from), end: openDay(to) }),
  );
  return written.length === 0 ? [] : [element('spells', {}, written)];
}

/** The colour of the noun, as red, green and blue, and the place. */
function look(noun: NounName, place: Position | undefined): string[] {
  const { stroke } = nounNamed(noun).shown.colours ?? GREY;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(stroke.slice(at, at + 2), 16));
  return [
    element('viz:color', { r, g, b }),
    ...(place ? [element('viz:position', { x: place.x, y: place.y, z: 0 })] : []),
  ];
}

function lines(elements: readonly string[]): string[] {
  return elements.length === 0 ? [] : ['\n', elements.join('\n'), '\n'];
}
