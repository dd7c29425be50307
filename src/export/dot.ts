import type { Subgraph, SubgraphNode } from '../graph/network/subgraph';
import { edgeLabel } from './columns';

/** Graphviz (graphviz.org): `dot -Tsvg` draws it. What is only planned is dashed. */
export function dot({ directed, nodes, edges }: Subgraph): string {
  const arrow = directed ? '->' : '--';
  return [
    `${directed ? 'digraph' : 'graph'} ccnso {`,
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map((node) => {
      const { id, noun, sources } = node;
      return `  ${quoted(id)} [label=${quoted(pictureLabel(node))}, type=${quoted(noun)}, sources=${sources}];`;
    }),
    ...edges.map((edge) => {
      const { from, to, type, happened, sources, weight } = edge;
      const attributes = [
        `label=${quoted(weight === undefined ? edgeLabel(edge) : String(weight))}`,
        `type=${quoted(type)}`,
        `sources=${sources}`,
        ...(happened ? [] : ['style=dashed']),
      ];
      return `  ${quoted(from)} ${arrow} ${quoted(to)} [${attributes.join(', ')}];`;
    }),
    '}',
    '',
  ].join('\n');
}

/** A name with its dates, and whether it is only planned. */
export function pictureLabel({ name, start, end, happened }: SubgraphNode): string {
  const dates = start && end && start !== end ? `${start} – ${end}` : (start ?? end);
  const planned = happened ? null : 'planned';
  return [name, [dates, planned].filter(Boolean).join(', ')].filter(Boolean).join('\n');
}

/** A quoted string of DOT, in which only a quote and a backslash mean something; line breaks are written as such. */
function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\t', ' ')
    .replace(/\r\n?|\n/g, '\\n')

    .replace(/[\u0000-\u001f]/g, (character) =>
      String.fromCharCode(0x2400 + character.charCodeAt(0)),
    );
  return `"${escaped}"`;
}
