import { distance } from 'fastest-levenshtein';
import { keyText } from '../../kernel/fold';
import { nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import type { SearchDocument } from './documents';
import { search } from './search';
import type { SearchIndex } from './search-index';
import { LONGEST_TEXT, MOST_WORDS } from './words';
import { wordsOf } from './tokens';

/** A record that may have been meant by a look-up that found none. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
}

const MOST = 3;
/** So much of a name may be other letters than what was typed. */
const FARTHEST = 0.34;

/** The records of a noun whose names or ids are nearest to a text: by typing errors first, then by words. */
export function suggestionsFor(index: SearchIndex, noun: NounName, text: string): Suggestion[] {
  const words = wordsOf(text);
  if (text.length > LONGEST_TEXT || words.length === 0 || words.length > MOST_WORDS) return [];
  const key = comparable(text);
  const near = [...index.documents.values()]
    .filter((document) => document.noun === noun)
    .map((document) => ({ document, far: farness(document, key) }))
    .filter(({ far }) => far <= FARTHEST)
    .sort((a, b) => a.far - b.far || (a.document.id < b.document.id ? -1 : 1));
  const found = search(index, words, { nouns: [noun], fits: () => true }).hits.slice(0, MOST);
  const ids = [...near.map(({ document }) => document.id), ...found.map(({ id }) => id)];
  return [...new Set(ids)].slice(0, MOST).map((id) => ({ id, label: labelOf(index, id) }));
}

/** The same for an id: by what stands behind its colon. */
export function suggestionsForId(index: SearchIndex, id: string): Suggestion[] {
  const noun = nounOfId(id);
  return noun ? suggestionsFor(index, noun, id.slice(id.indexOf(':') + 1)) : [];
}

/** Zeros before a number are easily left out: 127-3 is meant for 127-03. */
function comparable(text: string): string {
  return keyText(text).replace(/(?<!\p{N})0+(?=\p{N})/gu, '');
}

/** How many of the letters are others than in the nearest name, of all letters. */
function farness({ id, names }: SearchDocument, key: string): number {
  const all = [...names, id.slice(id.indexOf(':') + 1)].map(comparable);
  return Math.min(...all.map((name) => errorsIn(name, key) / Math.max(name.length, key.length, 1)));
}

/** How many typing errors lead from one text to another; two letters that are swapped are one. */
function errorsIn(one: string, other: string): number {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return at >= 0 && swapped === other ? 1 : distance(one, other);
}

function labelOf({ documents }: SearchIndex, id: string): string {
  return documents.get(id)?.label ?? id;
}
