import type { MatchInfo, SearchOptions } from 'minisearch';
import type { NounName } from '../../model/noun';
import type { SearchDocument } from './documents';
import { WEIGHTS } from './search-fields';
import { NOUN_FIELD, type SearchIndex } from './search-index';
import { queryOf } from './search-query';
import { keyOf, type Word } from './tokens';
import { nounCalled } from './type-words';

/** A record that was found, with where it stands among the others. */
export interface Hit {
  readonly id: string;
  readonly noun: NounName;
  /**
   * 0 when it is called what was typed, 1 when so without the dot, 2 when a name
   * begins so, else 3. In a loosened search 2 when it is called one of the words.
   */
  readonly rank: number;
  readonly score: number;
  /** The terms of the record that fitted, each with the fields in which it stands. */
  readonly match: MatchInfo;
}

export interface SearchResult {
  /** The records of the types that are wanted, best first. */
  readonly hits: readonly Hit[];
  /** How many there are of each noun, wanted or not. */
  readonly counts: ReadonlyMap<NounName, number>;
  /** Whether none has all words, so that these have some of them. */
  readonly loosened: boolean;
}

/** Which of the records that have the words are wanted. */
export interface Wanted {
  /** All when null. Those of other nouns are counted. */
  readonly nouns: readonly NounName[] | null;
  /** Whether a record passes the filter; one that does not counts nowhere. */
  readonly fits: (document: SearchDocument) => boolean;
}

const ALL: Wanted = { nouns: null, fits: () => true };

/** Finds the records that have all words or, when none of these nouns does, any of them. */
export function search(
  index: SearchIndex,
  words: readonly Word[],
  { nouns, fits }: Wanted = ALL,
): SearchResult {
  const strict = found(index, words, { nouns, fits }, false);
  return strict.hits.length > 0 ? strict : found(index, words, { nouns, fits }, true);
}

/** Lengths of fields do not count, as their averages would depend on the order of the records. */
const OPTIONS: SearchOptions = {
  boost: { ...WEIGHTS, [NOUN_FIELD]: 5 },
  weights: { fuzzy: 0.3, prefix: 0.6 },
  bm25: { k: 1.2, b: 0, d: 0.5 },
  tokenize: (term) => [term],
  processTerm: (term) => term,
};

function found(
  { documents, terms }: SearchIndex,
  words: readonly Word[],
  { nouns, fits }: Wanted,
  loosened: boolean,
): SearchResult {
  const boostDocument = (id: string) => documents.get(id)?.weight ?? 1;
  const rankOf = ranker(words, loosened);
  const counts = new Map<NounName, number>();
  const hits: Hit[] = [];
  for (const result of terms.search(queryOf(words, loosened), { ...OPTIONS, boostDocument })) {
    const document = documents.get(result.id as string) as SearchDocument;
    const { id, noun } = document;
    if (!fits(document)) continue;
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
    if (nouns && !nouns.includes(noun)) continue;
    // The same numbers added in another order differ in their last digits.
    const score = Math.round(result.score * 1e6) / 1e6;
    hits.push({ id, noun, rank: rankOf(document), score, match: result.match });
  }
  return { hits: hits.sort(byPosition), counts, loosened };
}

function byPosition(a: Hit, b: Hit): number {
  return a.rank - b.rank || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Tells how near a name of a record comes to the words. "Resolution 159-01" is a name of a decision too. */
function ranker(words: readonly Word[], loosened: boolean): (document: SearchDocument) => number {
  const key = keyOf(words);
  const bare = key.replace(/^\./, '');
  const called = words.map(({ form }) => (words.length > 1 ? nounCalled(form) : null));
  const rest = keyOf(words.filter((_, index) => !called[index]));
  // Words of two letters are ccTLDs too: "is", "in", "to".
  const nearly = loosened ? words.map(({ form }) => form).filter((form) => form.length > 2) : [];
  return ({ names, noun }) => {
    if (names.includes(key) || (called.includes(noun) && names.includes(rest))) return 0;
    if (names.includes(bare)) return 1;
    return names.some((name) => name.startsWith(key) || nearly.includes(name)) ? 2 : 3;
  };
}
