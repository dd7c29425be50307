/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** A table in Markdown. @param {string[][]} rows The first one is the head. */
export const table = ([head = [], ...rows]) =>
  [head, head.map(() => '---'), ...rows].map(row).join('\n');
