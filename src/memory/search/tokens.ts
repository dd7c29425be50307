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
  /** The letters and the digits of a part that ends in a number, `ICANN` and `17` of `ICANN17`, and the digits of `199th`. */
  readonly runs: readonly Piece[];
}

/** Letters, digits and marks, and what nobody sees between them. */
const CHARACTERS = '\\p{L}\\p{N}\\p{M}\\p{Default_Ignorable_Code_Point}';
/** Any dash or apostrophe, and other signs that stand inside a word. */
const INSIDE = "--|[\\p{Pd}\\u2212.'’‘`´′/&]";
const WORD = new RegExp(`\\.?[${CHARACTERS}]+(?:(?:${INSIDE})[${CHARACTERS}]+)*`, 'gu');
const PART = new RegExp(`[${CHARACTERS}]+`, 'gu');
const RUN = /\p{N}+|\P{N}+/gu;
const NUMBERED = /^\P{N}+\p{N}+$/u;
const ORDINAL = /^\p{N}+(?=(st|nd|rd|th)$)/u;
const NUMBER = /^\p{N}+$/u;
const CAN_JOIN = /^[\p{L}\p{M}]{2,}$/u;
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
      runs: pieces.flatMap((piece) => runsOf(text, piece)),
    });
  }
  return words;
}

function runsOf(text: string, { start, end, form }: Piece): Piece[] {
  const runs = () => piecesOf(text.slice(start, end), RUN, start);
  if (ORDINAL.test(form)) return runs().slice(0, 1);
  return NUMBERED.test(form) ? runs() : [];
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

/** The term of two words as one, which no word is: by it `fast track` is found by `fasttrack`. Numbers and single letters are left apart. */
export function joinedTerm(word: Word | undefined, next: Word | undefined): string | null {
  if (!word || !next || [word, next].some(({ form }) => !CAN_JOIN.test(form))) return null;
  return joinedForm(word.form + next.form);
}

/** The term by which two words are found that were typed as one. */
export function joinedForm(form: string): string {
  return `+${form}`;
}

/** The initials of a name of which all words have one: `UAE`. They are known by capitals, and "and" and "of" have none. */
export function initialsOf(text: string): string | null {
  const letters = text.split(/[\s-]+/u).filter((word) => !/^(and|of|the)$/u.test(word));
  if (letters.length < 3 || !letters.every((word) => /^\p{Lu}/u.test(word))) return null;
  return lettersOf(letters.map((word) => word.charAt(0)).join(''));
}

/**
 * Words as names are compared: by nothing but their letters and digits, and the
 * dots before labels. A number may stand apart from the word before it.
 */
export function keyOf(words: readonly Word[]): string {
  const forms = words.map(({ dotted, form }) => (dotted ? `.${form}` : form));
  return forms.join(' ').replace(/(\p{L}) (?=\p{N})/gu, '$1');
}
