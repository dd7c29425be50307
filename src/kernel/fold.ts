/**
 * The one way in which texts are compared: by natural keys, by filters and by search.
 */

/**
 * Marks that a reader may leave out: accents of Latin, Greek and Cyrillic, points of
 * Hebrew, vowel signs of Arabic and its tatweel, and all that nobody sees, such as
 * joiners, soft hyphens and marks of direction. Other marks are letters of their
 * script and stay: without its vowel signs भारोत would be भारत, which is another ccTLD.
 */
const LEFT_OUT = new RegExp(
  '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff' +
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0640' +
    '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb]',
  'gu',
);

/** Letters that decomposition leaves as they are, and how they are typed without them. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ə: 'e',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(TYPED_AS).join('')}]`, 'g');

/** Decomposition makes an accent of ´, so these are replaced before it. */
const APOSTROPHES = /[`´‘’‚‛′ʹʻʼʽˈ׳＇]/g;
const QUOTES = /[“”„‟″«»״]/g;
const DASHES = /[\p{Pd}\u2043\u207b\u208b\u2212]/gu;
const FULL_STOPS = /[。｡․]/g;
const BLANKS = /[\s\p{Z}\u2800]+/gu;
/** What stands between a word and its number: ICANN 78, council-199. */
const BEFORE_NUMBER = /(?<=[\p{L}\p{M}])[ -]+(?=\p{N})/gu;
const AT_ENDS = /^[ .]+|[ .]+$/g;

const ASCII = /^[\0-\x7f]*$/;

/**
 * A text as it is compared. Case, accents, ways of composing, what nobody sees, and
 * blanks and dots at its ends do not matter; all dashes are one, and so are all blanks,
 * apostrophes and quotation marks. A number may stand apart from the word before it.
 */
export function fold(text: string): string {
  return lettersFolded(text.replace(APOSTROPHES, "'").replace(QUOTES, '"'))
    .replace(BLANKS, ' ')
    .replace(BEFORE_NUMBER, '')
    .replace(AT_ENDS, '');
}

/** It ends composed again, because decomposition cuts Hangul into its parts. */
function lettersFolded(text: string): string {
  // Most texts have nothing to fold but their case.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .replace(DASHES, '-')
    .replace(FULL_STOPS, '.')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(SPECIAL, (letter) => TYPED_AS[letter] as string)
    .normalize('NFC');
}

const WITHIN_WORDS = /(?<!\p{N})-|-(?!\p{N})/gu;

/** What filters compare: folded texts, in which a dash between words is a blank, and an apostrophe nothing. */
export function filterText(text: string): string {
  return fold(fold(text).replace(/'/g, '').replace(WITHIN_WORDS, ' '));
}

/** A name as it is written but for its case, by which two are told apart that are compared by the same. */
export function exactly(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Signs between digits tell numbers apart: 159-01 is not 15-901. */
const BETWEEN_DIGITS = /(?<=\p{N})[\p{P}\p{Z}\p{C}]+(?=\p{N})/gu;
const SIGNS = /(?!(?<=\p{N})-(?=\p{N}))[\p{P}\p{Z}\p{C}]/gu;

/**
 * What names are compared by: the letters, digits and symbols of a text, folded. So
 * `A.F.N.I.C.` is `afnic`, `Crépin Leblond` is `Crépin-Leblond`, and `159.01` is `159-01`.
 */
export function keyText(text: string): string {
  const folded = fold(text);
  // A name of nothing but signs is told by them.
  return folded.replace(BETWEEN_DIGITS, '-').replace(SIGNS, '') || folded;
}
