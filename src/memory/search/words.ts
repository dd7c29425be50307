import { Refusal } from '../../kernel/errors';
import { wordsOf, type Word } from './tokens';

/** A search box is for names and titles, of which the longest has 22 words; each word costs. */
export const LONGEST_TEXT = 300;
export const MOST_WORDS = 32;

/** The words of a text that is searched for; one that is empty or too long is refused. */
export function wordsSought(text: string, path: string): Word[] {
  const refuse = (message: string): never => {
    throw new Refusal('BAD_REQUEST', `${path}: ${message}`);
  };
  const length = [...text].length;
  if (length > LONGEST_TEXT)
    return refuse(`${length} characters are too many; expected at most ${LONGEST_TEXT}.`);
  const words = wordsOf(text);
  if (words.length === 0) return refuse('has no word; expected at least one letter or digit.');
  const count = words.reduce((sum, word) => sum + partsOf(word), 0);
  if (count > MOST_WORDS)
    return refuse(`${count} words are too many; expected at most ${MOST_WORDS}.`);
  return words;
}

/** For how many words a word is searched: what can as well be written apart is searched for both ways. */
export function partsOf({ apart }: Word): number {
  return Math.max(1, apart.length);
}
