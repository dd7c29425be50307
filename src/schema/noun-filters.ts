import { Field, InputType } from 'type-graphql';
import { ALL_RELATIONS, groupOf, relationsFrom, nounNamed, NOUNS } from '../model/model';
import type { Relation } from '../model/relation';
import type { Field as Property, NounName, Vocabulary } from '../model/noun';
import { memberName } from '../plan/filter';
import { isDated } from '../plan/order';
import type { TypeClass } from './build';
import { CertaintyEnum, Span } from './certainty-types';
import { CountFilter, DateFilter, IdFilter, IntFilter, TextFilter } from './leaf-filters';
import { DateScalar } from './scalars';
import { enumOf } from './enums';

const filters = new Map<string, TypeClass>();

/** A class for an input, made once; its fields are added after all are there, as they refer to each other. */
function inputClass(name: string, description: string): TypeClass {
  const type = { [name]: class {} }[name] as TypeClass;
  InputType(name, { description })(type);
  filters.set(name, type);
  return type;
}

function add(type: TypeClass, name: string, returns: () => unknown, description: string): void {
  Field(returns as () => never, { nullable: true, description })(type.prototype, name);
}

const named = (name: string) => filters.get(name) as TypeClass;

/** The name that the lists of these nouns go by. */
const groupName = (to: readonly NounName[]) =>
  to.length === 1 ? (to[0] as string) : groupOf(to).name;

/** Whether lists of a noun can be filtered and ordered. */
export const isSearched = (noun: NounName): boolean => filters.has(`${noun}Filter`);

/** The filter input of lists of a noun. */
export const filterClass = (noun: NounName): TypeClass => named(`${noun}Filter`);

/** Whether a relation can be asked for in a filter: its nouns have filters of their own. */
const isFiltered = (relation: Relation) =>
  !relation.plain && (relation.to.length === 1 || groupOf(relation.to).name !== 'Fact');

const relations = ALL_RELATIONS.filter(isFiltered);
const searched = NOUNS.filter(
  ({ name }) => relations.some(({ to }) => to.includes(name)) || nounNamed(name).section,
);
for (const noun of searched)
  inputClass(`${noun.name}Filter`, `Which ${noun.name} records. All that is given must hold.`);
for (const { to } of relations.filter(({ to }) => to.length > 1)) {
  const name = `${groupName(to)}Filter`;
  if (filters.has(name)) continue;
  const type = inputClass(name, 'Which records. All that is given must hold.');
  add(type, 'id', () => IdFilter, 'By id.');
  for (const member of to)
    add(type, memberName(member), () => filterClass(member), `A ${member} that fits.`);
}
for (const relation of relations.filter(({ reach }) => reach !== 'one')) {
  const name = `Some${groupName(relation.to)}`;
  if (filters.has(name)) continue;
  const type = inputClass(name, 'What a list holds. All that is given must hold.');
  add(
    type,
    'some',
    () => named(`${groupName(relation.to)}Filter`),
    'At least one that fits; `{}` fits all.',
  );
  add(type, 'none', () => named(`${groupName(relation.to)}Filter`), 'None that fits.');
  add(type, 'count', () => CountFilter, 'How many there are.');
  if (isDated(relation))
    addDated((field, returns, description) => {
      add(type, field, returns, description);
    });
}
for (const { name, fields } of searched) {
  const type = filterClass(name);
  add(type, 'and', () => [type], 'All of these.');
  add(type, 'or', () => [type], 'At least one of these.');
  add(type, 'not', () => type, 'Not this; `not: {x: {}}` fits those that have no x.');
  add(type, 'id', () => IdFilter, 'By id.');
  for (const [field, property] of Object.entries(fields))
    if (!property.plain) addProperty(type, field, property);
  for (const relation of relationsFrom(name).values()) {
    if (!isFiltered(relation)) continue;
    const input =
      relation.reach === 'one'
        ? `${groupName(relation.to)}Filter`
        : `Some${groupName(relation.to)}`;
    add(type, relation.name, () => named(input), `By \`${relation.name}\`.`);
  }
}

/** The arguments by which dated records are asked for. */
export function addDated(
  addOne: (name: string, returns: () => unknown, description: string) => void,
): void {
  addOne('asOf', () => DateScalar, 'As of this day.');
  addOne('during', () => Span, 'On any day of this span.');
  addOne('certainty', () => CertaintyEnum, 'Of this grade or a better one.');
}

function addProperty(type: TypeClass, name: string, property: Property): void {
  const { kind, vocabulary } = property;
  const input =
    kind === 'enum'
      ? vocabularyFilter(vocabulary as Vocabulary)
      : {
          text: TextFilter,
          url: TextFilter,
          date: DateFilter,
          integer: IntFilter,
          boolean: Boolean,
        }[kind];
  add(type, name, () => input, `By \`${name}\`.`);
}

function vocabularyFilter(vocabulary: Vocabulary): TypeClass {
  const name = `${vocabulary.name}Filter`;
  const known = filters.get(name);
  if (known) return known;
  const type = inputClass(name, `Asks for a ${vocabulary.name}. All that is given must hold.`);
  add(type, 'eq', () => enumOf(vocabulary), 'This one.');
  add(type, 'in', () => [enumOf(vocabulary)], 'One of these.');
  add(type, 'known', () => Boolean, 'True: only where it is known; false: only where it is not.');
  return type;
}
