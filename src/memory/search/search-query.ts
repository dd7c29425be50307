import type { Query } from 'minisearch';
import { NOUN_FIELD } from './search-index';
import type { Word } from './tokens';
import { nounCalled, termOfNoun } from './type-words';

/** Scripts in which one character can be a word or a syllable that one begins to type. */
const DENSE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}]/u;

/** English words that are not asked for when others are; none of them is the label of a ccTLD. */
const LITTLE = new Set(['a', 'and', 'for', 'of', 'on', 'the', 'with']);

/** English words that are labels of ccTLDs too: between two others they are hardly meant as such. */
const BETWEEN = new Set(['at', 'by', 'in', 'is', 'to']);

/**
 * What MiniSearch is asked for these words. A loosened query wants any of them
 * instead of all, and forgives one typing error more: a swap of letters is two.
 */
export function queryOf(words: readonly Word[], loosened: boolean): Query {
  const asked = words.filter(({ form, dotted }, index) => {
    if (index === words.length - 1 || dotted) return true;
    return !LITTLE.has(form) && (index === 0 || !BETWEEN.has(form));
  });
  return {
    combineWith: loosened ? 'OR' : 'AND',
    queries: asked.map((word, index) => {
      const last = index === asked.length - 1;
      const query = wordQuery(word, last, loosened);
      // With any word being enough, the name of a noun would bring all its records.
      const noun = words.length > 1 && !loosened ? nounCalled(word.form) : null;
      return noun
        ? {
            combineWith: 'OR',
            queries: [query, { queries: [termOfNoun(noun)], fields: [NOUN_FIELD] }],
          }
        : query;
    }),
  };
}

/** A name that one writes with a hyphen another writes apart. */
function wordQuery({ form, dotted, apart }: Word, last: boolean, loosened: boolean): Query {
  const cited = termQuery(dotted ? `.${form}` : form, last, loosened);
  if (apart.length === 0) return cited;
  const parts = apart.map((part, index) =>
    termQuery(part, last && index === apart.length - 1, loosened),
  );
  return { combineWith: 'OR', queries: [cited, { combineWith: 'AND', queries: parts }] };
}

function termQuery(term: string, last: boolean, loosened: boolean): Query {
  return {
    queries: [term],
    prefix: last && (term.length > 1 || DENSE.test(term)),
    fuzzy: editsFor(term, loosened),
  };
}

/** How many letters may be wrong: none in short words, numbers and labels. */
function editsFor(term: string, loosened: boolean): number {
  const letters = term.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4 || /[\p{N}.]/u.test(term)) return 0;
  return (letters < 8 ? 1 : 2) + (loosened && letters > 4 ? 1 : 0);
}
