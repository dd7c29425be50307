import type { Field, FieldKind, Vocabulary } from '../model/noun';
import { addInput, inputClass, type TypeClass } from './build';
import { enumOf } from './enums';
import { DateFilter, IntFilter, KNOWN, TextFilter } from './leaf-filters';

const FILTERS: Readonly<Record<Exclude<FieldKind, 'enum'>, object>> = {
  text: TextFilter,
  url: TextFilter,
  date: DateFilter,
  integer: IntFilter,
  boolean: Boolean,
};

/** The filter of a property of a record. */
export function propertyFilter({ kind, vocabulary }: Field): object {
  return kind === 'enum' ? vocabularyFilter(vocabulary as Vocabulary) : FILTERS[kind];
}

const vocabularyFilters = new WeakMap<Vocabulary, TypeClass>();

function vocabularyFilter(vocabulary: Vocabulary): TypeClass {
  const known = vocabularyFilters.get(vocabulary);
  if (known) return known;
  const { name } = vocabulary;
  const type = inputClass(
    `${name}Filter`,
    `Matches a ${name}. All conditions must match; at least one is needed, and none can be null.`,
  );
  vocabularyFilters.set(vocabulary, type);
  addInput(type, 'eq', () => enumOf(vocabulary));
  addInput(type, 'in', () => [enumOf(vocabulary)]);
  addInput(type, 'known', () => Boolean, KNOWN);
  return type;
}
