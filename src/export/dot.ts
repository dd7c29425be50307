import { visible } from '../kernel/text';
import type { Citation } from '../memory/network/citations';
import type { Subgraph } from '../memory/network/subgraph';
import { cited } from './columns';
import { drawn, pictureLabel } from './picture';

/** Graphviz (graphviz.org): `dot -Tsvg` draws it. What is only planned is dashed. */
export function dot({ directed, nodes, edges }: Subgraph): string {
  const arrow = directed ? '->' : '--';
  return [
    `${directed ? 'digraph' : 'graph'} ccnso {`,
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map((node) => {
      const attributes = [
        `label=${quoted(pictureLabel(node))}`,
        `class=${quoted(node.noun)}`,
        ...tooltip(node.citations),
      ];
      return `  ${quoted(node.id)} [${attributes.join(', ')}];`;
    }),
    ...edges.map((edge) => {
      const { from, to, label } = drawn(edge);
      const attributes = [
        `label=${quoted(label)}`,
        `class=${quoted(edge.type)}`,
        ...tooltip(edge.citations),
        ...(edge.happened ? [] : ['style=dashed']),
      ];
      return `  ${quoted(from)} ${arrow} ${quoted(to)} [${attributes.join(', ')}];`;
    }),
    '}',
    '',
  ].join('\n');
}

/** The sources are shown when a reader points at what they are for. */
function tooltip(citations: readonly Citation[]): string[] {
  const text = cited(citations);
  return text ? [`tooltip=${quoted(text)}`] : [];
}

/** A quoted string of DOT, in which only a quote and a backslash mean something; line breaks are written as such. */
function quoted(text: string): string {
  const escaped = visible(
    text
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"')
      .replaceAll('\t', ' ')
      .replace(/\r\n?|\n/g, '\\n'),
  );
  return `"${escaped}"`;
}
