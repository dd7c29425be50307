import type { SearchIndex } from './search-index';
import { marked } from './marks';
import type { Hit } from './search';
import { stemsOf } from './stems';
import type { Word } from './tokens';

/** A text of a record with what fitted in it. */
export interface Match {
  readonly field: string;
  readonly text: string;
}

const MOST_MATCHES = 5;

/** Why a record was found: its texts in which something fitted, in the order of their weights. */
export function matchesOf(
  { documents }: SearchIndex,
  { id, match }: Hit,
  words: readonly Word[],
): Match[] {
  const matches: Match[] = [];
  const stems = new Set(words.flatMap(stemsOf));
  for (const { field, text } of documents.get(id)?.texts ?? []) {
    if (matches.length === MOST_MATCHES) break;
    const fitted = new Set(Object.keys(match).filter((term) => match[term]?.includes(field)));
    const shown = marked(text, { words, fitted, stems });
    if (shown !== null) matches.push({ field, text: shown });
  }
  return matches;
}
