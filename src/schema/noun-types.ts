import { Field, ID, InterfaceType, Int } from 'type-graphql';
import { GraphQLURL } from 'graphql-scalars';
import { ALL_GROUPS, groupOf, relationsFrom, nounNamed, NOUNS } from '../model/model';
import { FACT, type NounGroup } from '../model/groups';
import type { Relation } from '../model/relation';
import { type Field as Property, type Noun, type NounName } from '../model/noun';
import { AsOfArgs } from './certainty-types';
import { addField, interfaceClass, objectClass, type TypeClass } from './build';
import { PageArgs } from './page-types';
import { PartialDateScalar } from './scalars';
import { connectionClass } from './connections';
import { listArgs } from './list-args';
import { enumOf } from './enums';

@InterfaceType('Node', {
  description:
    'Whatever has an id (Relay Global Object Identification). The kind stands before the colon: `person:katrina-sataki`.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'The id. It never changes and can be cited.' })
  id!: string;
}

const nodeClass = Node as unknown as TypeClass;
const factGroup = ALL_GROUPS.find(({ name }) => name === FACT.name) as NounGroup;
const fact = interfaceClass(FACT.name, FACT.about, [nodeClass]);
const interfaces = new Map<string, TypeClass>([
  [FACT.name, fact],
  ['Node', nodeClass],
  ...ALL_GROUPS.filter((group) => group !== factGroup).map((group): [string, TypeClass] => [
    group.name,
    interfaceClass(group.name, `${group.about} It is one of: ${group.members.join(', ')}.`, [
      nodeClass,
    ]),
  ]),
]);

const nouns = new Map<NounName, TypeClass>(
  NOUNS.map((noun) => {
    const groups = ALL_GROUPS.filter((group) => group.members.includes(noun.name)).map(
      (group) => interfaces.get(group.name) as TypeClass,
    );
    return [noun.name, objectClass(noun.name, noun.about, [nodeClass, ...groups])];
  }),
);

/** The GraphQL type of one of these nouns: the noun itself, or the interface that they share. */
export function typeOf(members: readonly NounName[]): TypeClass {
  return (
    members.length === 1 ? nouns.get(members[0] as NounName) : interfaces.get(groupOf(members).name)
  ) as TypeClass;
}

export const nounClasses: readonly TypeClass[] = [...nouns.values()];

/** The type of the sources of a record. */
export const CitationType = objectClass(
  'Citation',
  'A source of a fact, and where in it the fact is stated.',
);
addField(CitationType, 'document', () => typeOf(['Document']), { description: 'The source.' });
addField(CitationType, 'locator', () => String, {
  description: 'Where in it: a heading, the date of a row, the number of a resolution.',
});

/** The connection type of lists of these nouns. */
export function connectionOf(to: readonly NounName[]): TypeClass {
  return connectionClass(to, { typeOf, citation: CitationType });
}

for (const noun of NOUNS) {
  const type = typeOf([noun.name]);
  for (const [name, property] of Object.entries(noun.fields)) addProperty(type, name, property);
  for (const relation of relationsFrom(noun.name).values()) addRelation(type, relation);
  for (const [name, pick] of Object.entries(noun.picks ?? {})) {
    const to = relationsFrom(noun.name).get(pick.from)?.to ?? [];
    addField(type, name, () => typeOf(to), { description: pick.about, nullable: true }, AsOfArgs);
  }
}
for (const group of ALL_GROUPS) addShared(group);

function addProperty(type: TypeClass, name: string, property: Property): void {
  const single = propertyType(property);
  addField(type, name, () => (property.list ? [single] : single), {
    description: property.about,
    nullable: !property.required && !property.list,
  });
}

function propertyType({ kind, vocabulary }: Property): unknown {
  switch (kind) {
    case 'enum':
      return vocabulary && enumOf(vocabulary);
    case 'date':
      return PartialDateScalar;
    case 'integer':
      return Int;
    case 'boolean':
      return Boolean;
    case 'url':
      return GraphQLURL;
    case 'text':
      return String;
  }
}

function addRelation(type: TypeClass, relation: Relation): void {
  const description = relation.about;
  if (relation.reach === 'many') {
    const connection = connectionOf(relation.to);
    addField(
      type,
      relation.name,
      () => connection,
      { description },
      relation.plain ? PageArgs : listArgs(relation.to),
    );
  }
  if (relation.reach === 'short')
    addField(type, relation.name, () => [relation.fact ? CitationType : typeOf(relation.to)], {
      description,
    });
  if (relation.reach === 'one')
    addField(type, relation.name, () => typeOf(relation.to), {
      description,
      nullable: !relation.required,
    });
}

/** An interface has the fields that mean the same on all types that implement it, and can be shown without paging. */
function addShared(group: NounGroup): void {
  const [first, ...others] = group.members.map(nounNamed) as [Noun, ...Noun[]];
  const type = interfaces.get(group.name) as TypeClass;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  for (const [name, property] of Object.entries(first.fields)) {
    const twins = others.map((other) => other.fields[name]);
    const about =
      new Set([property, ...twins].map((twin) => twin?.about)).size === 1
        ? property.about
        : `${property.about} On other types see there.`;
    if (twins.every((twin) => twin && same({ ...twin, about: '' }, { ...property, about: '' })))
      addProperty(type, name, { ...property, about });
  }
  for (const relation of relationsFrom(first.name).values()) {
    const twins = others.map((other) => relationsFrom(other.name).get(relation.name));
    const shared = twins.every((twin) => twin && same(meaning(twin), meaning(relation)));
    if (shared && relation.reach !== 'many') addRelation(type, relation);
  }
}

/** What two fields of one name must have in common to be one field of an interface. */
function meaning({ relationship, direction, reach, required, to }: Relation): unknown {
  return [relationship, direction, reach, required, to];
}
