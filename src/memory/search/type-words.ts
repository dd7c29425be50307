import { NOUNS } from '../../model/model';
import type { NounName } from '../../model/noun';
import { wordsOf } from './tokens';

/** What people call the records of a noun, as in "resolution 159-01" or "meeting ICANN78". */
const nouns = new Map(
  NOUNS.flatMap(({ name, called = [] }) =>
    called.flatMap(wordsOf).map(({ form }) => [form, name] as const),
  ),
);

/** The noun that a word names, where it is one of these words. */
export function nounCalled(word: string): NounName | null {
  return nouns.get(word) ?? null;
}

/** The term under which the records of a noun stand in the index. No word that is typed can be the same. */
export function termOfNoun(noun: NounName): string {
  return `:${noun}`;
}
