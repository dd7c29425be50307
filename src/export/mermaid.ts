import { visible } from '../kernel/text';
import type { Subgraph } from '../memory/network/subgraph';
import { drawn, pictureLabel } from './picture';

/**
 * A Mermaid flowchart (mermaid.js.org), for Markdown. Ids of ours hold signs that
 * mean something there, so nodes are numbered; what is only planned is dotted.
 */
export function mermaid({ directed, nodes, edges }: Subgraph): string {
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const nouns = [...new Set(nodes.map(({ noun }) => noun))].sort();
  return [
    'flowchart LR',
    ...nodes.map(
      (node) => `  ${numbers.get(node.id)}["${escaped(pictureLabel(node))}"]:::${node.noun}`,
    ),
    ...edges.map((edge) => {
      const { from, to, label } = drawn(edge);
      return `  ${numbers.get(from)} ${lineOf(directed, edge.happened)}|"${escaped(label)}"| ${numbers.get(to)}`;
    }),
    ...nouns.map((noun) => `  classDef ${noun} ${STYLES[noun] ?? 'fill:#f4f4f4,stroke:#888'}`),
    '',
  ].join('\n');
}

function lineOf(directed: boolean, happened: boolean): string {
  if (directed) return happened ? '-->' : '-.->';
  return happened ? '---' : '-.-';
}

const STYLES: Readonly<Record<string, string>> = {
  Person: 'fill:#fff3d6,stroke:#b8860b',
  Committee: 'fill:#dcecff,stroke:#3268a8',
  Organization: 'fill:#dcecff,stroke:#3268a8',
  CcTld: 'fill:#e3f5e1,stroke:#3d8b37',
  Decision: 'fill:#fbe3e4,stroke:#a83232',
  Policy: 'fill:#efe3fb,stroke:#6b32a8',
};

/** Mermaid reads entities with `#` for `&`; a line break is `<br/>`. */
function escaped(text: string): string {
  return visible(
    text
      .replace(/[#&"<>`;|\\{}[\]()]/g, (character) => `#${character.charCodeAt(0)};`)
      .replaceAll('\t', ' ')
      .replace(/\r\n?|\n/g, '<br/>'),
  );
}
