/** The forms in which generated text stands in a document. */

/** @param {string} text */
export const code = (text) => `\`${text}\``;

/** @param {string} language @param {string} text */
export const fence = (language, text) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/**
 * A table whose columns are not aligned, because one long sentence would make every line long.
 * @param {string[]} head @param {string[][]} rows
 */
export function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const lines = [line(head), line(head.map(() => '---')), ...rows.map(line)];
  return `<!-- prettier-ignore-start -->\n${lines.join('\n')}\n<!-- prettier-ignore-end -->`;
}

/** The anchor of a heading on GitHub. @param {string} heading */
export const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');
