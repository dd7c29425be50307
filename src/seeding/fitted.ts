/** So many characters fit a button. */
export const LABEL_LENGTH = 60;

/** A part of a text keeps so many characters, as long as others can be cut. */
const LEAST = 12;

/** These parts as one text of at most so many characters: the longest parts are cut first, after a word. */
export function fitted(parts: readonly string[], most: number): string {
  const cut = [...parts];
  for (;;) {
    const text = cut.join('');
    const over = [...text].length - most;
    if (over <= 0) return text;
    const lengths = cut.map((part) => [...part].length);
    const longest = lengths.indexOf(Math.max(...lengths));
    const left = Math.max((lengths[longest] as number) - over, LEAST);
    // Where nothing is left to cut in a part, the end of the whole goes.
    if (left >= (lengths[longest] as number)) return shortened(text, most);
    cut[longest] = shortened(cut[longest] as string, left);
  }
}

/** The beginning of a text, up to the end of a word where that leaves most of it. */
function shortened(text: string, most: number): string {
  const start = [...text].slice(0, most - 1).join('');
  const atWord = start.replace(/[\s,;:–—-]+\S*$/u, '');
  const kept = atWord.length > start.length / 2 ? atWord : start.trimEnd();
  // A bracket that is opened and not closed says nothing.
  return `${kept.replace(/[\s,;:–—-]*\([^)]*$/u, '') || kept}…`;
}
