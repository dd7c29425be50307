/**
 * Marks that a reader may leave out: accents of Latin, Greek and Cyrillic, points
 * of Hebrew, vowel signs of Arabic and its tatweel, and invisible joiners. Other
 * marks are letters of their script and stay: without its vowel signs भारोत would
 * be भारत, which is another ccTLD.
 */
const LEFT_OUT = new RegExp(
  '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff' +
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7' +
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0640' +
    '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]',
  'g',
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

const ASCII = /^[\0-\x7f]*$/;

/**
 * A text as it is compared: case, accents and ways of composing do not matter.
 * It ends composed again, because decomposition cuts Hangul into its parts.
 */
export function fold(text: string): string {
  // Most texts have nothing to fold but their case.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(SPECIAL, (letter) => TYPED_AS[letter] as string)
    .normalize('NFC');
}
