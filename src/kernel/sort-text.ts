/** Letters, digits and marks; of some scripts the order of the code points is that of their readers. */
const ALPHABETS = /[\p{L}\p{N}\p{M}]/u;
const IN_THEIR_ORDER = /\p{scx=Han}|\p{sc=Hangul}/u;

/** The root order of the Unicode Collation Algorithm, in which case and accents do not count. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base' });

/** As many digits as the largest number has that is counted here. */
const DIGITS = 8;

/**
 * A text by which names sort as a reader expects in every script when it is compared
 * code point by code point, as both engines do: Ángel beside Angel, de Blanc among
 * the D, ICANN 9 before ICANN 10, and Latin before Cyrillic before Hebrew.
 */
export function sortText(text: string): string {
  // In upper case ß is two letters.
  const plain = text.normalize('NFKC').toUpperCase().toLowerCase();
  const words = plain
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/\d+/g, (number) => number.padStart(DIGITS, '0'))
    .replace(/['’\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  places ??= placesOfLetters();
  // A text without letters still differs from one that is missing.
  return Array.from(words, placeOf).join('') || ' ';
}

let places: ReadonlyMap<string, string> | undefined;

function placeOf(letter: string): string {
  // A letter outside the Basic Multilingual Plane would come after what stands for the unknown.
  return places?.get(letter) ?? (letter.length > 1 ? '' : letter);
}

/** What stands for each letter: the same character where letters differ in case and accents only. */
function placesOfLetters(): Map<string, string> {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    .filter((letter) => ALPHABETS.test(letter) && !IN_THEIR_ORDER.test(letter))
    .sort(COLLATOR.compare);
  const found = new Map<string, string>();
  let before = '';
  // Behind what joins the parts of a sort key and before all Chinese characters.
  let place = 0x100;
  for (const letter of letters) {
    if (COLLATOR.compare(before, letter) !== 0) place++;
    before = letter;
    const counts = COLLATOR.compare('', letter) !== 0;
    found.set(letter, counts ? String.fromCharCode(place) : '');
  }
  return found;
}
