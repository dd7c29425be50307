import { visible } from '../kernel/text';
import { nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
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
    ...nouns.map((noun) => `  classDef ${noun} ${styleOf(noun)}`),
    '',
  ].join('\n');
}

function lineOf(directed: boolean, happened: boolean): string {
  if (directed) return happened ? '-->' : '-.->';
  return happened ? '---' : '-.-';
}

const GREY = { fill: '#f4f4f4', stroke: '#888' };

function styleOf(noun: NounName): string {
  const { fill, stroke } = nounNamed(noun).shown.colours ?? GREY;
  return `fill:${fill},stroke:${stroke}`;
}

/** Mermaid reads entities with `#` for `&`; a line break is `<br/>`. */
function escaped(text: string): string {
  return visible(
    text
      .replace(/[#&"<>`;|\\{}[\]()]/g, (character) => `#${character.charCodeAt(0)};`)
      .replaceAll('\t', ' ')
      .replace(/\r\n?|\n/g, '<br/>'),
  );
}
