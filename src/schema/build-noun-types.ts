import { GraphQLURL } from 'graphql-scalars';
import { ID, Int } from 'type-graphql';
import { FACT, type NounGroup } from '../model/groups';
import type { NounName } from '../model/noun';
import { CITATION_DETAILS, LABEL_ABOUT } from '../model/model';
import type { NounModel } from '../model/noun-model';
import { GROUP_COUNT } from '../plan/plan-groups';
import { addField, interfaceClass, objectClass, readByPlan, type TypeClass } from './build';
import { connectionTypes, type TypeOfNouns } from './connections';
import { listArguments } from './list-args';
import { addNounFields, addSharedFields, type FieldTypes } from './noun-fields';
import { addProperty } from './property';

/** The GraphQL types of a model. */
export interface NounTypes extends FieldTypes {
  /** The interface of whatever has an id. */
  readonly node: TypeClass;
  readonly nouns: readonly TypeClass[];
}

/** Makes the GraphQL types of a model: nouns, the interfaces that they share, and the connections, arguments, filters and orders of their lists. */
export function buildNounTypes(model: NounModel): NounTypes {
  const node = nodeInterface();
  // The fields of a noun come in the order of the interfaces that have them: those of all that cite first.
  const groups = model.groups.toSorted((one, other) => rankOf(one) - rankOf(other));
  const interfaces = new Map<string, TypeClass>([
    ['Node', node],
    ...groups.map((group): [string, TypeClass] => [
      group.name,
      interfaceClass(group.name, groupAbout(group), [node]),
    ]),
  ]);
  const nouns = new Map<NounName, TypeClass>(
    model.nouns.map(({ name, about }) => {
      const shared = model.groups
        .filter(({ members }) => members.includes(name))
        .map((group) => interfaces.get(group.name) as TypeClass);
      return [name, readByPlan(objectClass(name, about, [node, ...shared]))];
    }),
  );
  const typeOf: TypeOfNouns = (members) =>
    (members.length === 1
      ? nouns.get(members[0] as NounName)
      : interfaces.get(model.groupOf(members).name)) as TypeClass;
  const citation = citationType(typeOf);
  const types = {
    typeOf,
    citation,
    connectionOf: connectionTypes(model, typeOf, citation, groupCountType(node)),
    listArgs: listArguments(model),
  };
  for (const [name, type] of nouns) addNounFields(type, model.nounNamed(name), model, types);
  for (const group of model.groups)
    addSharedFields(interfaces.get(group.name) as TypeClass, group, model, types);
  return { ...types, node, nouns: [...nouns.values()] };
}

function nodeInterface(): TypeClass {
  const node = interfaceClass(
    'Node',
    'A record (Relay Global Object Identification). Its id never changes and can be cited; the part before the colon is the type: `person:katrina-sataki`.',
  );
  addField(node, 'id', () => ID, {
    answeredBy: 'property',
  });
  addField(node, 'label', () => String, { description: LABEL_ABOUT, answeredBy: 'property' });
  addField(node, 'url', () => GraphQLURL, {
    description:
      'The address of the record, to link to and to cite. What stands there is for people and for programs.',
    answeredBy: 'address',
  });
  return node;
}

function rankOf({ name }: NounGroup): number {
  return name === FACT.name ? 0 : 1;
}

function groupAbout({ name, about, members }: NounGroup): string {
  return name === FACT.name ? about : `${about} One of ${members.join(', ')}.`;
}

/** The type of the sources of a record. */
function citationType(typeOf: TypeOfNouns): TypeClass {
  const citation = objectClass('Citation', 'A source of a record, with the place in it.');
  addField(citation, 'document', () => typeOf(['Document']), {
    answeredBy: 'property',
  });
  addField(citation, 'locator', () => String, {
    description:
      'The place in the source: a heading, the date of a row, the number of a resolution.',
    answeredBy: 'property',
  });
  for (const [name, field] of Object.entries(CITATION_DETAILS)) addProperty(citation, name, field);
  return readByPlan(citation);
}

/** The type of a group of the records of a list. */
function groupCountType(node: TypeClass): TypeClass {
  const group = objectClass(
    GROUP_COUNT,
    'How many records of a list are in a group. Years come in their order, other groups by size, the unknown last. At most 100 groups are shown; the sum of all is `totalCount`, unless one record can be in several.',
  );
  addField(group, 'value', () => String, {
    description:
      'What its records have in common: a value of an enum, a year, or the id of a record. Null for those of which it is unknown.',
    nullable: true,
    answeredBy: 'property',
  });
  addField(group, 'record', () => node, {
    description: 'The record with this id. Null in groups by a field.',
    nullable: true,
    answeredBy: 'record',
  });
  addField(group, 'count', () => Int, { answeredBy: 'property' });
  return group;
}
