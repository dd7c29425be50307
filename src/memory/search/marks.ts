import { stemOf } from './stems';
import { joinedForm, joinedTerm, lettersOf, wordsOf, type Piece, type Word } from './tokens';

/** A place in a text that is to be marked. */
type Stretch = Pick<Piece, 'start' | 'end'>;

/** What was looked for in a text. */
export interface Sought {
  readonly words: readonly Word[];
  /** The terms of the text that fitted a word: exactly, by their beginning, or with typing errors. */
  readonly fitted: ReadonlySet<string>;
  /** The stems of the words. */
  readonly stems: ReadonlySet<string>;
}

/** A longer text is shown around its first mark. */
const LONGEST = 200;
/** About so much of it stands before the mark. */
const BEFORE = 60;

/**
 * A text with what fitted between « and », or null when nothing did. Every second
 * item of `split(/[«»]/)` is what fitted, so where a text has these two signs of
 * its own, they are shown as ".
 */
export function marked(text: string, sought: Sought): string | null {
  const words = wordsOf(text);
  const spans = joined(
    words.flatMap((word, index) => {
      const pairs = [joinedTerm(words[index - 1], word), joinedTerm(word, words[index + 1])];
      return pairs.some((pair) => pair && sought.fitted.has(pair) && isTyped(pair, sought))
        ? [word]
        : spansIn(text, word, sought);
    }),
  );
  if (spans.length === 0) return null;
  const { from, to } = excerptOf(text, words, spans[0] as Stretch);
  const plain = (start: number, end: number) => text.slice(start, end).replace(/[«»]/g, '"');
  let shown = from > 0 ? '… ' : '';
  let reached = from;
  for (const { start, end } of spans.filter((span) => span.end <= to)) {
    shown += `${plain(reached, start)}«${plain(start, end)}»`;
    reached = end;
  }
  return `${shown}${plain(reached, to)}${to < text.length ? ' …' : ''}`;
}

/** Whether two words were typed as one. */
function isTyped(pair: string, { words }: Sought): boolean {
  return words.some(({ form }) => joinedForm(form) === pair);
}

/** Spans of which one begins where another ends are one: ICANN and 17 in ICANN17. */
function joined(spans: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const span of spans) {
    const before = all.at(-1);
    if (before?.end === span.start) all.splice(-1, 1, { start: before.start, end: span.end });
    else all.push(span);
  }
  return all;
}

/** Part of a long text, from the beginning of a word to the end of one. */
function excerptOf(
  text: string,
  words: readonly Word[],
  first: Stretch,
): { from: number; to: number } {
  if (text.length <= LONGEST) return { from: 0, to: text.length };
  const from =
    first.end <= LONGEST
      ? 0
      : (words.find(({ start }) => start >= first.start - BEFORE)?.start ?? 0);
  if (text.length - from <= LONGEST) return { from, to: text.length };
  const last = words.findLast(({ end }) => end <= from + LONGEST);
  return { from, to: Math.max(last?.end ?? 0, first.end) };
}

/** What fitted of one word: all of it, some of its parts, or the beginning of one. */
function spansIn(text: string, word: Word, { words, fitted, stems }: Sought): Stretch[] {
  if (words.some(({ form }) => form === word.form)) return [word];
  const typed = words.flatMap((each) => [each.form, ...each.apart]);
  const fit = (piece: Piece): Stretch[] => {
    if (typed.includes(piece.form)) return [piece];
    if (stems.has(stemOf(piece.form) ?? '')) return [piece];
    if (!fitted.has(piece.form)) return [];
    const beginning = typed.find((form) => piece.form.startsWith(form));
    return [beginning === undefined ? piece : headOf(text, piece, beginning)];
  };
  // Crépin in Crépin-Leblond fits "crepin" better than the name as one word does.
  const pieces = word.parts.length > 0 ? word.parts : [word];
  const small = pieces.flatMap((piece) => {
    const runs = word.runs.filter(({ start, end }) => start >= piece.start && end <= piece.end);
    const exact = runs.filter(({ form }) => typed.includes(form));
    if (!typed.includes(piece.form) && exact.length > 0) return exact;
    const found = fit(piece);
    return found.length > 0 ? found : runs.flatMap(fit);
  });
  return small.length > 0 ? small : fit(word);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** As much of a piece as was typed: whole characters, with the accents that were left out. */
function headOf(text: string, { start, end }: Piece, typed: string): Stretch {
  const wanted = lettersOf(typed).length;
  let seen = '';
  for (const { segment, index } of graphemes.segment(text.slice(start, end))) {
    seen += lettersOf(segment);
    if (seen.length >= wanted) return { start, end: start + index + segment.length };
  }
  return { start, end };
}
