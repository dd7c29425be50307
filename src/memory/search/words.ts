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
    return refuse(`${length} characters are too many; allowed are up to ${LONGEST_TEXT}.`);
  const words = wordsOf(text);
  if (words.length === 0)
    return refuse('has no word; allowed is a text with at least one letter or digit.');
  if (words.length > MOST_WORDS)
    return refuse(`${words.length} words are too many; allowed are up to ${MOST_WORDS}.`);
  return words;
}
