import type { MatchInfo } from 'minisearch';
import { isCalled } from './search-fields';
import type { Asked } from './search-query';

/** How a record fits words that are asked for. */
export interface Fit {
  /** Whether some word fits only with typing errors. */
  readonly mistyped: boolean;
  /** Whether each word that is not mistyped fits in what the record, or what it stands for, is called. */
  readonly named: boolean;
}

/** How a record fits, by the terms of it that were found, each with the fields in which it stands. */
export function fitOf(asked: readonly Asked[], match: MatchInfo): Fit {
  const fields = asked.map((each) => fieldsOf(each, match));
  return {
    mistyped: fields.some((each) => each.length === 0),
    named: fields.every(
      (each) => each.length === 0 || each.some((name) => name === 'stemsOfNames' || isCalled(name)),
    ),
  };
}

/** The fields in which a word stands whole, begun, as one with another, inflected, or as the name of the noun. */
function fieldsOf({ word, whole, joined, stem, noun }: Asked, match: MatchInfo): readonly string[] {
  const terms = Object.keys(match);
  const begun = (part: string) =>
    terms.filter((term) => term.startsWith(part)).flatMap((term) => match[term] ?? []);
  const fields = [...whole, ...joined].flatMap(begun);
  const inflected = (stem && match[stem]) || [];
  const parts = word.apart.map(begun);
  const apart = parts.every((each) => each.length > 0) ? parts.flat() : [];
  const called = noun ? (match[`:${noun}`] ?? []).map(() => 'name') : [];
  return [...fields, ...inflected, ...apart, ...called];
}
