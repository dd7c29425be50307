/** ZWNJ and ZWJ tell words of some scripts apart; anywhere but between two letters nobody sees them. */
const JOINER_IN_WORD = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;

/** A word with Latin letters and with those of a script whose letters look the same, such as Cyrillic а. */
const MIXED = /(?=.*\p{Script=Latin}).*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** What no text of a seed file may hold, each with what is said of it. */
const REFUSED: readonly (readonly [characters: RegExp, message: string])[] = [
  [/[\p{Cc}\p{Zl}\p{Zp}]/u, 'must be one line without control characters'],
  [/[\p{Bidi_Control}]/u, 'must not have signs that turn the direction of text'],
  // U+2800 is a Braille pattern without dots.
  [/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u, 'must not have invisible characters'],
  [/[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\ufffd]/u, 'must not have characters without meaning'],
  [/(?! )\p{Zs}/u, 'must not have blanks other than the plain space'],
];

/** Words of ASCII with one space between them, as most texts are: nothing below finds a fault in these. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Why a text cannot stand in a seed file as it is, or null when it can: two texts
 * that look alike have to be alike, or a name is not found by what a person types.
 */
export function textFault(text: string): string | null {
  if (PLAIN.test(text)) return null;
  const plain = text.replace(JOINER_IN_WORD, '');
  for (const [characters, message] of REFUSED) {
    const found = characters.exec(plain)?.[0];
    if (found !== undefined) return `${message}; it has ${codePoints(found)}`;
  }
  // Reported as an empty text by those who want one.
  if (text.trim() === '') return null;
  if (text !== text.trim()) return 'must not begin or end with a space';
  if (text.includes('  ')) return 'must not have two spaces in a row';
  const mixed = (text.match(/[\p{L}\p{M}]+/gu) ?? []).find((word) => MIXED.test(word));
  if (mixed)
    return `must not mix Latin letters and letters that look like them in one word, "${mixed}"`;
  if (text === text.normalize('NFC')) return null;
  const signs = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  const sign = signs.find((each) => each !== each.normalize('NFC')) ?? text;
  return `must be in Unicode normal form C; it has ${codePoints(sign)} in place of ${codePoints(sign.normalize('NFC'))}`;
}

/** A text with all that is not plain to see as code points, so that a message shows it. */
export function withCodePoints(text: string): string {
  return text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu, (character) =>
    character === ' ' ? ' ' : `<${codePoints(character)}>`,
  );
}

function codePoints(text: string): string {
  return Array.from(
    text,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
}
