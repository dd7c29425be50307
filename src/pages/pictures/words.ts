/** Letters that are written from right to left, which decide the direction of a text that begins with one. */
const RIGHT_TO_LEFT =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** The direction of a text, by its first letter, as `dir="auto"` has it for HTML. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** A name inside of a sentence, with a direction of its own, as `bdi` has it for HTML. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** About how wide a text is in a picture, in letters: those of Chinese, Japanese and Korean take two. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 1.8 : 1), 0);
}

const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** A text in lines of so many letters; what does not fit in so many lines is left out, which the last one shows. */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => parts(each, letters))) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= letters) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.filter(Boolean);
  if (shown.length <= most) return shown;
  const last = [...(shown[most - 1] ?? '')].slice(0, letters - 1).join('');
  return [...shown.slice(0, most - 1), `${last}…`];
}

/** A word that is longer than a line, in pieces. */
function parts(word: string, letters: number): string[] {
  const pieces: string[] = [];
  for (const sign of word) {
    const last = pieces.at(-1);
    if (last !== undefined && widthOf(last + sign) <= letters)
      pieces[pieces.length - 1] = last + sign;
    else pieces.push(sign);
  }
  return pieces;
}
