import type { MatchInfo, SearchOptions } from 'minisearch';
import type { NounName } from '../../model/noun';
import type { SearchDocument } from './documents';
import { fitOf, type Fit } from './fit';
import { rankerOf, type Place } from './rank';
import { STEMS, WEIGHTS } from './search-fields';
import { NOUN_FIELD, type SearchIndex } from './search-index';
import { askedOf, queryOf } from './search-query';
import type { Word } from './tokens';

/** A record that was found, with where it stands among the others. */
export interface Hit extends Place {
  readonly id: string;
  readonly noun: NounName;
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

/** Finds the records that have all words or, when none of these nouns does, some of them. */
export function search(
  index: SearchIndex,
  words: readonly Word[],
  wanted: Wanted = ALL,
): SearchResult {
  const strict = found(index, words, wanted, false);
  return strict.hits.length > 0 ? strict : found(index, words, wanted, true);
}

/** Lengths of fields do not count, as their averages would depend on the order of the records. */
const OPTIONS: SearchOptions = {
  boost: { ...WEIGHTS, ...STEMS, [NOUN_FIELD]: 5 },
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
  const asked = askedOf(words);
  const boostDocument = (id: string) => documents.get(id)?.weight ?? 1;
  const results = terms
    .search(queryOf(asked, loosened), { ...OPTIONS, boostDocument })
    .map((result) => ({ result, document: documents.get(result.id as string) as SearchDocument }))
    .filter(({ document, result }) => result.score > 0 && fits(document));
  const placeOf = rankerOf(words, loosened);
  const all = results.map(({ document, result: { match, score } }): Hit => {
    const { id, noun } = document;
    // Where any word is enough, the rank does not ask how all of them fit.
    const fit = loosened ? LOOSE : fitOf(asked, match);
    return { id, noun, match, ...placeOf(document, fit, score) };
  });
  const isWanted = ({ noun }: Hit) => !nouns || nouns.includes(noun);
  const best = loosened ? Math.max(...all.filter(isWanted).map(({ score }) => score)) : 0;
  const near = all.filter(({ rank, score }) => rank < 4 || score >= best * LEAST_SHARE);
  const counts = new Map<NounName, number>();
  for (const { noun } of near) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  return { hits: near.filter(isWanted).sort(byPosition), counts, loosened };
}

const LOOSE: Fit = { mistyped: true, named: false };

/** What a loosened search still shows scores so much of the best: the rest has only its most common word. */
const LEAST_SHARE = 0.4;

function byPosition(a: Hit, b: Hit): number {
  return a.rank - b.rank || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
