import type { NounName } from '../../model/noun';
import { wordsOf } from './tokens';

/** What people call the records of a noun, as in "resolution 159-01" or "meeting ICANN78". */
const CALLED: Readonly<Partial<Record<NounName, string>>> = {
  CcTld: 'ccTLD ccTLDs',
  Territory: 'territory territories country countries',
  Organization: 'organization organizations organisation organisations',
  Committee: 'committee committees',
  Person: 'person people',
  Meeting: 'meeting meetings session sessions',
  Decision: 'decision decisions resolution resolutions',
  Policy: 'policy policies',
  Milestone: 'milestone milestones step steps',
  Topic: 'topic topics',
  Activity: 'activity activities',
  Document: 'document documents',
};

const nouns = new Map(
  Object.entries(CALLED).flatMap(([noun, words]) =>
    wordsOf(words).map(({ form }) => [form, noun as NounName] as const),
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
