import { Extensions } from 'type-graphql';

/**
 * Who answers a field, said where the field is declared:
 * - `property`: the object has it under the name of the field;
 * - `relation`: the plan has read it and kept it under the field and its arguments;
 * - `record`: the object has the id of a record, or several, and what is selected of them is read;
 * - `address`: it is made from the id that the object has;
 * - `citationsOf`: the sources of the record whose id the object has under this name are read,
 *   or of the records, where it has several;
 * - `reasonOf`: why the membership or affiliation whose id the object has under this name has
 *   the grade that the object has as `certainty`.
 *
 * All other fields have a resolver of their own.
 */
export type Answerer =
  | 'property'
  | 'relation'
  | 'record'
  | 'address'
  | { readonly citationsOf: string }
  | { readonly reasonOf: string };

/** The name of the extension of a field that says it. */
export const ANSWERED_BY = 'answeredBy';

/** Says who answers a field. */
export function AnsweredBy(who: Answerer): MethodDecorator & PropertyDecorator {
  return Extensions({ [ANSWERED_BY]: who });
}

/** The name of the extension of types whose objects only the plan reads: records, and their sources. */
export const READ_BY_PLAN = 'readByPlan';

/** The extension of a schema that has the address under which others reach the server. */
export const PUBLIC_URL = 'publicUrl';
