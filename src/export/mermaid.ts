import { visible } from '../kernel/text';
import { nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import type { Subgraph } from '../memory/network/subgraph';
import { aboutLines, type Writing } from './about';
import { hubLines } from './hubs';
import { drawn, GREY, pictureLabel } from './picture';

/**
 * A Mermaid flowchart (mermaid.js.org), for Markdown. Ids of ours hold signs that
 * mean something there, so nodes are numbered; what is only planned is dotted.
 */
export function mermaid({ directed, nodes, edges }: Subgraph, writing: Writing): string {
  const comments = [...aboutLines(writing), ...hubLines(writing.hubs)];
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const nouns = [...new Set(nodes.map(({ noun }) => noun))].sort();
  return [
    'flowchart LR',
    // A brace would begin a directive.
    ...comments.map((line) => `  %% ${line.replace(/[{}]/g, ' ')}`),
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

function styleOf(noun: NounName): string {
  const { fill, stroke } = nounNamed(noun).shown.colours ?? GREY;
  return `fill:${fill},stroke:${stroke}`;
}

const entity = (character: string) => `#${character.codePointAt(0)};`;

/**
 * Mermaid reads a label as Markdown, with `#` for `&` in entities. So signs that mean
 * something there are entities, and so is what makes a list, a heading, a rule or a
 * block of code at the beginning of a line: the dot of "1. Opening", the dash of "- item".
 * A line break is `<br/>`.
 */
function escaped(text: string): string {
  const lines = text.replaceAll('\t', ' ').split(/\r\n?|\n/);
  return lines
    .map((line) =>
      visible(
        line
          .replace(/[#&"<>`;|\\{}[\]()*_~^$@]|:\/\/|\bwww\.|\bfa[a-z]?:/gi, (sign) =>
            [...sign].map((each) => (/[a-z]/i.test(each) ? each : entity(each))).join(''),
          )
          .replace(
            /^(\s*\d+)([.)])/,
            (_match, number: string, sign: string) => number + entity(sign),
          )
          .replace(/^(\s*)([-+=:])/, (_match, space: string, sign: string) => space + entity(sign))
          .replace(/^ /, entity),
      ),
    )
    .join('<br/>');
}
