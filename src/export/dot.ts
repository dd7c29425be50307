import { visible } from '../kernel/text';
import type { Citation } from '../memory/network/citations';
import type { Subgraph } from '../memory/network/subgraph';
import { cited } from './columns';
import { aboutLines, type Writing } from './about';
import { hubLines } from './hubs';
import { drawn, pictureLabel } from './picture';

/** Graphviz (graphviz.org): `dot -Tsvg` draws it. What is only planned is dashed. */
export function dot({ directed, nodes, edges }: Subgraph, writing: Writing): string {
  const comments = [...aboutLines(writing), ...hubLines(writing.hubs)];
  const arrow = directed ? '->' : '--';
  return [
    ...comments.map((line) => `// ${line}`),
    `${directed ? 'digraph' : 'graph'} ccnso {`,
    '  rankdir=LR;',
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
    ...nodes.map((node) => {
      const attributes = [
        `label=${shown(pictureLabel(node))}`,
        `class=${quoted(node.noun)}`,
        ...tooltip(node.citations),
      ];
      return `  ${quoted(node.id)} [${attributes.join(', ')}];`;
    }),
    ...edges.map((edge) => {
      const { from, to, label } = drawn(edge);
      const attributes = [
        `label=${shown(label)}`,
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
  return text ? [`tooltip=${shown(text)}`] : [];
}

/** A text that is drawn, in which Graphviz reads `&amp;` as `&`. */
function shown(text: string): string {
  return quoted(text.replaceAll('&', '&amp;'));
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
