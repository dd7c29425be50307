import { exactly, fold, keyText } from '../kernel/fold';
import { nounNamed } from './model';
import type { NounName } from './noun';

/** A text under which the store may have records of a noun, and the name that it stands for. */
export interface NaturalKey {
  readonly text: string;
  readonly name: string;
}

/** What a text can be as a natural key of a noun: itself, or without what the noun is called, as in "Resolution 159-01". */
export function naturalKeys(noun: NounName, text: string): NaturalKey[] {
  const { called = [] } = nounNamed(noun);
  const word = `(?:${called.map(fold).join('|')})`;
  // Folding joins a word and its number.
  const words = new RegExp(`^${word}(?:[ :]+|(?=\\p{N}))| ${word}$`, 'gu');
  const bare = called.length > 0 ? fold(text).replace(words, '') : text;
  const names = keyText(bare) === keyText(text) ? [text] : [text, bare];
  return names.map((name) => ({ text: `${noun}|${keyText(name)}`, name: exactly(name) }));
}
