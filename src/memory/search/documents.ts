import { nounNamed, nounOfId } from '../../model/model';
import type { Noun, NounName } from '../../model/noun';
import { isLabel, isNaming, WEIGHTS } from './search-fields';
import { EVERYDAY_NAMES } from './everyday-names';
import { stemsOf } from './stems';
import {
  initialsOf,
  joinedTerm,
  keyOf,
  numberedTerms,
  termsOf,
  wordsOf,
  type Word,
} from './tokens';

/** A text of a record, under the name of the field that shows it. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** A record as the search knows it. */
export interface SearchDocument {
  readonly id: string;
  readonly noun: NounName;
  /** What it is called where it is shown. */
  readonly label: string;
  readonly texts: readonly FieldText[];
  /** What it can be called, each as names are compared. */
  readonly names: readonly string[];
  /** A word says more of a short name than of a long one. */
  readonly weight: number;
}

/** A record as search/documents reads it: what is stored of it, and what its searched relationships lead to, by type. */
export interface DocumentRow {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly targets: readonly (readonly [type: string, id: string])[];
}

/** A record with its texts; what it leads to is called by `nameOf`. */
export function documentOf(
  row: DocumentRow,
  nameOf: (id: string) => string | undefined,
): SearchDocument {
  const { id } = row;
  const noun = nounNamed(nounOfId(id) as NounName);
  const all = Object.keys(WEIGHTS).flatMap((field) =>
    textsOf(row, noun, field, nameOf).map((text) => ({ field, text })),
  );
  // The label of an ASCII ccTLD would count twice.
  const texts = all.filter(
    ({ field, text }, index) =>
      !isLabel(field) || all.findIndex((other) => other.text === text) === index,
  );
  const stated = texts
    .filter(({ field }) => isNaming(field))
    .flatMap(({ field, text }) => (isLabel(field) ? [text, `.${text}`] : [text]));
  const names = [...stated, ...(EVERYDAY_NAMES[id] ?? [])]
    .map((name) => keyOf(wordsOf(name)))
    .filter((name) => name !== '');
  return {
    id,
    noun: noun.name,
    label: (row.properties['label'] as string | undefined) ?? id,
    texts,
    names,
    weight: 1 / Math.sqrt(Math.sqrt((names[0] ?? '').split(' ').length)),
  };
}

/** The texts of a field, or the names of what a relationship leads to. Lists come in no order that engines agree on. */
function textsOf(
  { properties, targets }: DocumentRow,
  { fields, relationships }: Noun,
  field: string,
  nameOf: (id: string) => string | undefined,
): string[] {
  const relationship = relationships[field];
  if (relationship?.searched)
    return targets
      .flatMap(([type, id]) => (type === relationship.type ? (nameOf(id) ?? []) : []))
      .sort();
  if (!fields[field]?.searched) return [];
  return [properties[field] ?? []].flat().map(String).sort();
}

/** The terms by which a record is found in a field. */
export function termsIn({ id, texts }: SearchDocument, field: string): string[] {
  const naming = isNaming(field);
  const unstated = field === 'aliases' ? (EVERYDAY_NAMES[id] ?? []) : [];
  return [
    ...texts.filter((text) => text.field === field).map(({ text }) => text),
    ...unstated,
  ].flatMap((text) => {
    const words = wordsOf(isLabel(field) ? `.${text}` : text);
    return [
      ...words.flatMap(termsOf),
      ...numberedTerms(words),
      ...(naming ? [...joinedTerms(words), initialsOf(text) ?? []].flat() : []),
    ];
  });
}

function joinedTerms(words: readonly Word[]): string[] {
  return words.flatMap((word, index) => joinedTerm(word, words[index + 1]) ?? []);
}

/** The stems of the words in what a record is called, or in its other texts. */
export function stemsIn({ texts }: SearchDocument, naming: boolean): string[] {
  return texts
    .filter(({ field }) => isNaming(field) === naming)
    .flatMap(({ text }) => wordsOf(text).flatMap(stemsOf));
}
