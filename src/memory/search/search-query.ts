import type { Query } from 'minisearch';
import { NOUN_FIELD } from './search-index';
import { STEMS, WEIGHTS } from './search-fields';
import { stemOf } from './stems';
import { joinedForm, joinedTerm, type Word } from './tokens';
import { partsOf } from './words';
import { nounCalled, termOfNoun } from './type-words';

/** Scripts in which one character can be a word or a syllable that one begins to type. */
const DENSE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}]/u;

/** English words that are not asked for when others are; none of them is the label of a ccTLD. */
export const LITTLE = new Set(['a', 'and', 'for', 'of', 'on', 'the', 'with']);

/** English words that are labels of ccTLDs too: between two others they are hardly meant as such. */
const BETWEEN = new Set(['at', 'by', 'in', 'is', 'to']);

/** A word that is asked for, with all that it can be written as. */
export interface Asked {
  readonly word: Word;
  /** The word itself, with its dot, and the number of an ordinal. */
  readonly whole: readonly string[];
  /** Together with the word before it and with that behind it. */
  readonly joined: readonly string[];
  readonly stem: string | null;
  /** The noun that it may name instead. */
  readonly noun: ReturnType<typeof nounCalled>;
}

/** The words of a text that are asked for. */
export function askedOf(words: readonly Word[]): Asked[] {
  const asked = words.filter(({ form, dotted }, index) => {
    if (index === words.length - 1 || dotted) return true;
    return !LITTLE.has(form) && (index === 0 || !BETWEEN.has(form));
  });
  return asked.map((word, index) => {
    const { form, dotted, runs } = word;
    const ordinal = runs.length === 1 ? runs.map((run) => run.form) : [];
    return {
      word,
      whole: [dotted ? `.${form}` : form, ...ordinal],
      joined: [
        joinedForm(form),
        ...formsOf(joinedTerm(asked[index - 1], word)),
        ...formsOf(joinedTerm(word, asked[index + 1])),
      ],
      stem: stemOf(form),
      noun: words.length > 1 ? nounCalled(form) : null,
    };
  });
}

/** Two words that stand together, or are one word. */
function formsOf(joined: string | null): string[] {
  return joined === null ? [] : [joined, joined.slice(1)];
}

/** In so many words typing errors are forgiven: to look for one takes longer than all else. */
const MOST_MISTYPED = 8;

/**
 * What MiniSearch is asked for these words. A loosened query wants any of them
 * instead of all, and forgives one typing error more: a swap of letters is two.
 */
export function queryOf(asked: readonly Asked[], loosened: boolean): Query {
  let looked = 0;
  return {
    combineWith: loosened ? 'OR' : 'AND',
    queries: asked.map((each, index) => {
      const last = index === asked.length - 1;
      looked += partsOf(each.word);
      const forgiven = looked > MOST_MISTYPED ? 'nothing' : loosened ? 'more' : 'usual';
      // With any word being enough, the name of a noun would bring all its records.
      const noun = loosened ? null : each.noun;
      return {
        combineWith: 'OR',
        queries: [
          ...wordQueries(each, last, asked.length === 1, forgiven),
          ...(noun ? [{ queries: [termOfNoun(noun)], fields: [NOUN_FIELD] }] : []),
        ],
      };
    }),
  };
}

/** How much of typing errors is forgiven in a word. */
type Forgiven = 'nothing' | 'usual' | 'more';

/** A name that one writes with a hyphen or as one word another writes apart. */
function wordQueries(
  { word, whole, joined, stem }: Asked,
  last: boolean,
  alone: boolean,
  forgiven: Forgiven,
): Query[] {
  const loosened = forgiven === 'more';
  // So few letters are a beginning: what is being typed has less of them, unless it stands alone.
  const shortest = last ? (alone || loosened ? 2 : 1) : 3;
  const parts = word.apart.map((part) => termQuery(part, shortest, forgiven));
  return [
    ...whole.map((term) => termQuery(term, shortest, forgiven)),
    { queries: [...joined], fields: TEXTS, prefix: last },
    // What is forgiven more finds inflected words anyway.
    ...(stem && !loosened ? [{ queries: [stem], fields: Object.keys(STEMS) }] : []),
    ...(parts.length > 0 ? [{ combineWith: 'AND' as const, queries: parts }] : []),
  ];
}

const TEXTS = Object.keys(WEIGHTS);

function termQuery(term: string, shortest: number, forgiven: Forgiven): Query {
  return {
    queries: [term],
    fields: TEXTS,
    prefix: term.length >= shortest || DENSE.test(term),
    fuzzy: editsFor(term, forgiven),
  };
}

/** How many letters may be wrong: none in short words, numbers and labels. */
function editsFor(term: string, forgiven: Forgiven): number {
  if (forgiven === 'nothing') return 0;
  const loosened = forgiven === 'more';
  const letters = term.match(/\p{L}/gu)?.length ?? 0;
  // A short word with another letter is another word: RSSAC is not SSAC.
  if (letters < (loosened ? 4 : 6) || /[\p{N}.]/u.test(term)) return 0;
  return (letters < 8 ? 1 : 2) + (loosened && letters > 4 ? 1 : 0);
}
