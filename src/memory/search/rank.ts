import { nounNamed } from '../../model/model';
import type { SearchDocument } from './documents';
import type { Noun } from '../../model/noun';
import type { Fit } from './fit';
import { LITTLE } from './search-query';
import { keyOf, wordsOf, type Word } from './tokens';
import { nounCalled } from './type-words';

/** Where a record stands among all that were found. */
export interface Place {
  /**
   * 0 when it is called what was typed, 1 when so without the dot, 2 when all words
   * stand in its names or name its type, 3 when in its names, 4 when in any of its texts,
   * 5 when some word has typing errors. In a loosened search 3 when it is called one of
   * the words, else 4.
   */
  readonly rank: number;
  readonly score: number;
}

/** What a record of a noun counts beside others: what works on something, what happened to it and what tells of it stand behind it. */
function standingOf({ key, when, dated }: Noun): number {
  if (!key) return 0.5;
  if (when) return 0.7;
  return dated ? 0.85 : 1;
}

/** Tells how near a record comes to the words. "Resolution 159-01" is a name of a decision too. */
export function rankerOf(
  words: readonly Word[],
  loosened: boolean,
): (document: SearchDocument, fit: Fit, score: number) => Place {
  const key = keyOf(words);
  const bare = key.replace(/^\./, '');
  const called = words.map(({ form }) => (words.length > 1 ? nounCalled(form) : null));
  const rest = words.filter((_, index) => !called[index]);
  const counted = keyOf(numbersLast(rest));
  // Words of two letters are ccTLDs too: "is", "in", "to".
  const nearly = loosened ? words.map(({ form }) => form).filter((form) => form.length > 2) : [];
  const rankOf = ({ names, noun }: SearchDocument, { named, mistyped }: Fit): number => {
    if (
      names.includes(key) ||
      (called.includes(noun) && (names.includes(keyOf(rest)) || names.includes(counted)))
    )
      return 0;
    if (names.includes(bare)) return 1;
    if (loosened) return names.some((name) => nearly.includes(name)) ? 3 : 4;
    if (mistyped) return 5;
    if (!named) return 4;
    return called.includes(noun) ? 2 : 3;
  };
  const typed = words.map(({ form }) => form).filter((form) => !LITTLE.has(form));
  // More of a short name was typed than of a long one, and people type its beginning first.
  const share = (name: string) => {
    const parts = name.split(' ').filter((part) => !LITTLE.has(part));
    const begun = parts.filter((part) => typed.some((form) => part.startsWith(form)));
    return begun.length / Math.max(1, parts.length) + (name.startsWith(key) ? 0.2 : 0);
  };
  return (document, fit, score) => {
    const { noun, names } = document;
    const named = fit.named && !loosened ? Math.max(0, ...names.map(share)) : 0;
    const factor = loosened ? 1 : standingOf(nounNamed(noun)) * (1 + named);
    // The same numbers added in another order differ in their last digits.
    return { rank: rankOf(document, fit), score: Math.round(score * factor * 1e6) / 1e6 };
  };
}

/** The 78th ICANN is ICANN 78. */
function numbersLast(words: readonly Word[]): Word[] {
  const isOrdinal = ({ runs }: Word) => runs.length === 1;
  return [
    ...words.filter((word) => !isOrdinal(word)),
    ...words.filter(isOrdinal).flatMap(({ runs }) => wordsOf(runs[0]?.form ?? '')),
  ];
}
