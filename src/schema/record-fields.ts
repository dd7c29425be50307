import type { NounName } from '../model/noun';
import { declareField } from './build';
import { NOUN_TYPES, typeOf } from './noun-types';

/** The id of a record, where the schema shows the record itself: what is selected of it is read. */
export type RecordId = string;

interface RecordFieldOptions {
  readonly description?: string;
  readonly nullable?: boolean;
}

/** A field that shows a record of one of these nouns; the object has its id. */
export function RecordField(nouns: readonly NounName[], options: RecordFieldOptions = {}) {
  return <K extends string>(type: { readonly [P in K]?: RecordId | null }, name: K): void => {
    declareField(type, name, () => typeOf(nouns), { ...options, answeredBy: 'record' });
  };
}

interface RecordListOptions {
  readonly description?: string;
  /** Set when a record of the list can have been removed meanwhile. */
  readonly nullable?: 'items';
}

/** A field that shows a list of records of these nouns; the object has their ids. */
export function RecordListField(nouns: readonly NounName[], options: RecordListOptions = {}) {
  return <K extends string>(type: { readonly [P in K]?: readonly RecordId[] }, name: K): void => {
    declareField(type, name, () => [typeOf(nouns)], { ...options, answeredBy: 'record' });
  };
}

/** Adds the field `citations` beside a property that holds the id of a record: the sources of that record. */
export function CitationsField(options: { readonly description?: string } = {}) {
  return <K extends string>(type: { readonly [P in K]?: RecordId }, name: K): void => {
    declareField(type, 'citations', () => [NOUN_TYPES.citation], {
      ...options,
      answeredBy: { citationsOf: name },
    });
  };
}
