import { nounNamed, relationsFrom } from '../../model/model';
import type { Field, NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';

/** A column of a table of records: a field, or one record that each of them leads to. */
export type RecordColumn =
  | { readonly name: string; readonly field: Field }
  | { readonly name: string; readonly relation: Relation };

/**
 * What a table of records shows beside their names: their kind, their dates with whether these are
 * only planned, and of records that stand between others the ones at their other ends.
 */
export function recordColumns(shown: NounName, from: Relation): readonly RecordColumn[] {
  const noun = nounNamed(shown);
  const ends = noun.link ? [...relationsFrom(shown).values()].filter(isOtherEnd(from)) : [];
  const names = [
    noun.shown.kind,
    ...(noun.when ?? noun.dated?.fields ?? Object.keys(noun.events ?? {})),
    // A date alone looks like what happened on it.
    noun.planned?.field,
  ];
  const fields = [...new Set(names)].flatMap((name) => {
    const field = name === undefined ? undefined : noun.fields[name];
    return name === undefined || !field || field.list ? [] : [{ name, field }];
  });
  return [...ends.map((relation) => ({ name: relation.name, relation })), ...fields];
}

/** Of a record between two others, the one that the table is not about. */
function isOtherEnd(from: Relation): (relation: Relation) => boolean {
  return ({ reach, required, relationship, statedBy }) =>
    reach === 'one' && required && statedBy === 'from' && relationship !== from.relationship;
}
