import { fold } from '../../kernel/fold';

/** A part of a text, with what it is compared by. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** A word of a text: what stands together without a space, such as `159-01`, `.il` or `A.F.N.I.C.` */
export interface Word extends Piece {
  /** Whether a dot stands before it, as before the label of a ccTLD. */
  readonly dotted: boolean;
  /** What stands between hyphens, dots and the like, where there is more than one. */
  readonly parts: readonly Piece[];
  /** The forms of its parts where it can as well be written apart: Crépin-Leblond, and not 159-01. */
  readonly apart: readonly string[];
  /** The letters and the digits of a part that ends in a number: `ICANN` and `17` of `ICANN17`. */
  readonly runs: readonly Piece[];
}

const CHARACTERS = '\\p{L}\\p{N}\\p{M}\\u00ad\\u200c\\u200d';
const WORD = new RegExp(`\\.?[${CHARACTERS}]+(?:(?:--|[-.'’/&])[${CHARACTERS}]+)*`, 'gu');
const PART = new RegExp(`[${CHARACTERS}]+`, 'gu');
const RUN = /\p{N}+|\P{N}+/gu;
const NUMBERED = /^\P{N}+\p{N}+$/u;
const NUMBER = /^\p{N}+$/u;
const SIGNS = /[^\p{L}\p{N}\p{M}]/gu;

/** The words of a text with their places in it. Nothing but signs is no word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const pieces = piecesOf(written, PART, start);
    if (pieces.length === 0) continue;
    const forms = pieces.map(({ form }) => form);
    const parts = pieces.length > 1 ? pieces : [];
    words.push({
      start,
      end: start + written.length,
      // 15-901 is another number than 159-01, but A.F.N.I.C. is AFNIC.
      form: forms.join(forms.every((form) => NUMBER.test(form)) ? '-' : ''),
      dotted: written.startsWith('.'),
      parts,
      apart: parts.length > 0 && isWords(forms) ? forms : [],
      runs: pieces.flatMap((piece) =>
        NUMBERED.test(piece.form)
          ? piecesOf(text.slice(piece.start, piece.end), RUN, piece.start)
          : [],
      ),
    });
  }
  return words;
}

/** Whether these can be words of their own: neither numbers, nor the letters of an acronym. */
function isWords(forms: readonly string[]): boolean {
  return !forms.some((form) => /\p{N}/u.test(form)) && forms.some((form) => form.length > 1);
}

function piecesOf(text: string, pattern: RegExp, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const start = offset + index;
    const form = lettersOf(written);
    if (form !== '') pieces.push({ start, end: start + written.length, form });
  }
  return pieces;
}

/** The letters and digits of a text, folded. Folding makes ½ two digits with a sign between them. */
export function lettersOf(text: string): string {
  return fold(text).replace(SIGNS, '');
}

/** Everything by which a word is found: whole, with its dot, and by its parts. */
export function termsOf(word: Word): string[] {
  const { dotted, form, parts, runs } = word;
  const terms = [
    form,
    ...(dotted ? [`.${form}`] : []),
    ...[...parts, ...runs].map((piece) => piece.form),
  ];
  return [...new Set(terms)];
}

/** A word of letters and the number behind it as one term: `RFC 1591` is found by `rfc1591`, and `ISO 3166-1` by `iso3166`. */
export function numberedTerms(words: readonly Word[]): string[] {
  return words.flatMap(({ form }, index) => {
    const { parts = [], form: cited = '' } = words[index + 1] ?? {};
    const next = parts[0]?.form ?? cited;
    return NUMBER.test(next) && !/\p{N}/u.test(form) ? [form + next] : [];
  });
}

/**
 * Words as names are compared: by nothing but their letters and digits, and the
 * dots before labels. A number may stand apart from the word before it.
 */
export function keyOf(words: readonly Word[]): string {
  const forms = words.map(({ dotted, form }) => (dotted ? `.${form}` : form));
  return forms.join(' ').replace(/(\p{L}) (?=\p{N})/gu, '$1');
}
