import type { NounName } from '../model/noun';
import { declareField } from './build';
import { CertaintyEnum, CertaintyReason } from './certainty-types';
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

/** Adds the field `citations` beside a property that holds the id of a record, or several: the sources of these. */
export function CitationsField(options: { readonly description?: string } = {}) {
  return <K extends string>(
    type: { readonly [P in K]?: RecordId | readonly RecordId[] | null },
    name: K,
  ): void => {
    declareField(type, 'citations', () => [NOUN_TYPES.citation], {
      ...options,
      answeredBy: { citationsOf: name },
    });
  };
}

/** Adds `reason` beside a property that holds the id of a membership or an affiliation, and `certainty` with its grade. */
export function ReasonField(options: { readonly description: string }) {
  return <K extends string>(type: { readonly [P in K]?: RecordId | null }, name: K): void => {
    declareField(type, 'reason', () => CertaintyReason, {
      ...options,
      nullable: true,
      answeredBy: { reasonOf: name },
    });
  };
}

/**
 * Adds `certainty`, `reason` and `citations` beside a property that holds the id of a
 * membership or an affiliation. The object has the grade; null where no day is asked for.
 */
export function GradedField({ on }: { readonly on: string }) {
  return <K extends string>(type: { readonly [P in K]?: RecordId | null }, name: K): void => {
    const nullable = true;
    const asked = `Null unless ${on} is given.`;
    declareField(type, 'certainty', () => CertaintyEnum, {
      description: `How certain it is that it held then. ${asked}`,
      nullable,
      answeredBy: 'property',
    });
    ReasonField({ description: `Why it has this grade. ${asked}` })(type, name);
    CitationsField({ description: 'Its sources.' })(type, name);
  };
}
