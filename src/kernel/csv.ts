/** A line of CSV (RFC 4180) with its end; what is not known is empty. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text with an apostrophe before it where a spreadsheet or another program would make something else of it. */
export function asText(text: string): string {
  return isMistaken(text) ? `'${text}` : text;
}

/** What pandas, R and Stata read as a missing value unless they are told not to. */
const MISSING = new Set(
  '<NA> N/A n/a NA #N/A #NA NULL null None NaN nan -NaN -nan 1.#IND -1.#IND 1.#QNAN -1.#QNAN .'
    .split(' ')
    .concat('#N/A N/A'),
);

/**
 * What a spreadsheet would compute (OWASP, "CSV Injection"), also with the wide
 * signs of East Asian keyboards, and what other programs would take for nothing.
 */
function isMistaken(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) || MISSING.has(text.trim());
}
