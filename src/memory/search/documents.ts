import { nounOfId, NOUNS } from '../../model/model';
import type { NounName } from '../../model/noun';
import type { Row } from '../../store/port';
import { keyOf, numberedTerms, termsOf, wordsOf } from './tokens';

/** A text of a record, under the name of the field that shows it. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** A record as the search knows it. */
export interface SearchDocument {
  readonly id: string;
  readonly noun: NounName;
  readonly texts: readonly FieldText[];
  /** What it can be called, each as names are compared. */
  readonly names: readonly string[];
  /** A word says more of a short name than of a long one. */
  readonly weight: number;
}

const NAMES = {
  name: 5,
  title: 5,
  label: 5,
  unicode: 5,
  acronym: 4,
  aliases: 4,
  code: 4,
  number: 4,
};
const TEXTS = { territory: 3, topics: 1, city: 1, summary: 1, purpose: 1, publisher: 1, note: 1 };

/** The fields that are searched and what a word in them weighs. */
export const WEIGHTS: Readonly<Record<string, number>> = { ...NAMES, ...TEXTS };

/** The labels of ccTLDs are stored without the dot that they are often written with. */
const isLabel = (field: string): boolean => field === 'label' || field === 'unicode';

/** The nouns of which records can be found: those that have a name, a title or a label. */
export const SEARCHED: readonly NounName[] = NOUNS.filter(({ fields }) =>
  ['name', 'title', 'label'].some((name) => fields[name]?.required),
).map(({ name }) => name);

export function documentOf(row: Row): SearchDocument {
  const id = row['id'] as string;
  const texts = Object.keys(WEIGHTS).flatMap((field) =>
    textsOf(row, field).map((text) => ({ field, text })),
  );
  const names = texts
    .filter(({ field }) => field in NAMES)
    .flatMap(({ field, text }) => (isLabel(field) ? [text, `.${text}`] : [text]))
    .map((name) => keyOf(wordsOf(name)))
    .filter((name) => name !== '');
  return {
    id,
    noun: nounOfId(id) as NounName,
    texts,
    names,
    weight: 1 / Math.sqrt(Math.sqrt((names[0] ?? '').split(' ').length)),
  };
}

/** The values of a column. Lists come in no order that engines agree on. */
function textsOf(row: Row, field: string): string[] {
  const value = row[field];
  if (value === null || value === undefined) return [];
  // The label of an ASCII ccTLD would count twice.
  if (field === 'unicode' && value === row['label']) return [];
  if (Array.isArray(value)) return (value as string[]).toSorted();
  return [String(value as string | number)];
}

/** The terms by which a record is found in a field. */
export function termsIn({ texts }: SearchDocument, field: string): string[] {
  return texts
    .filter((text) => text.field === field)
    .flatMap(({ text }) => {
      const words = wordsOf(isLabel(field) ? `.${text}` : text);
      return [...words.flatMap(termsOf), ...numberedTerms(words)];
    });
}
