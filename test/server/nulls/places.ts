import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import type { Graph } from '../../../src/seeding/graph';
import { theSchema } from '../../support/ask';
import { literalOf, objectOf } from './values';

type Field = GraphQLField<unknown, unknown>;
type Composite = GraphQLObjectType | GraphQLInterfaceType;
/** Writes something into the document around it. */
type Around = (inner: string) => string;

/** A field of the schema, and how a document gets to it. */
export interface Place {
  readonly name: string;
  readonly field: Field;
  readonly around: Around;
}

/** What a field needs to have an answer beside the arguments that it must have. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  changes: { from: '"2023"', to: '"2024"' },
};

/** A field with its arguments: those that are given, or not given, and those that it needs beside them. */
export function call(
  { name, args }: Field,
  given: Readonly<Record<string, string | null>>,
  below: string,
): string {
  const needed = args.flatMap((arg): [string, string][] => {
    const value =
      NEEDED[name]?.[arg.name] ?? (isRequiredArgument(arg) ? literalOf(arg.type) : null);
    return value ? [[arg.name, value]] : [];
  });
  const all = Object.entries({ ...Object.fromEntries(needed), ...given });
  const texts = all.flatMap(([each, value]) => (value === null ? [] : `${each}: ${value}`));
  return `${name}${texts.length > 0 ? `(${texts.join(', ')})` : ''} ${below}`;
}

/** What is selected of an answer: all values, such as the length of a list. */
export function selectionOf(field: Field): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  const fields = Object.values((type as Composite).getFields());
  const leaves = fields.filter(
    (each) => isLeafType(getNamedType(each.type)) && each.args.length === 0,
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

/** Every field that has arguments, each with the shortest way to it. */
export function placesOf(graph: Graph): Place[] {
  const ways = new Map<Composite, Around>([[theSchema().getQueryType()!, (inner) => inner]]);
  const told = relationshipsOf(graph);
  for (const type of Object.values(theSchema().getTypeMap())) {
    const id = isObjectType(type) || isInterfaceType(type) ? recordOf(graph, told, type) : null;
    if (id)
      ways.set(
        type as Composite,
        (inner) => `node(id: "${id}") { ... on ${type.name} { ${inner} } }`,
      );
  }
  // What is added to a Map while it is walked is walked as well.
  for (const [type, around] of ways) {
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isCompositeType(target) || ways.has(target as Composite)) continue;
      const first: Record<string, string> = field.args.some(({ name }) => name === 'first')
        ? { first: '1' }
        : {};
      ways.set(target as Composite, (inner) => around(call(field, first, `{ ${inner} }`)));
    }
  }
  return [...ways].flatMap(([type, around]) =>
    Object.values(type.getFields())
      .filter(({ args }) => args.length > 0)
      .map((field) => ({ name: `${type.name}.${field.name}`, field, around })),
  );
}

/** How many relationships each record has. */
function relationshipsOf({ relationships }: Graph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of relationships)
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The record of a type that has most to tell. */
function recordOf(
  { nodes }: Graph,
  counts: ReadonlyMap<string, number>,
  type: Composite,
): string | null {
  const names = isInterfaceType(type)
    ? theSchema()
        .getPossibleTypes(type)
        .map(({ name }) => name)
    : [type.name];
  const own = nodes.filter(({ label }) => names.includes(label));
  const [best] = own.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  return best?.id ?? null;
}

/** An input type, and how an argument gets to hold it. */
export interface InputPlace {
  readonly type: GraphQLInputObjectType;
  readonly place: Place;
  readonly argument: GraphQLArgument;
  readonly around: Around;
}

/** Every input type, each with the shortest way to it. */
export function inputPlaces(places: readonly Place[]): InputPlace[] {
  const found = new Map<GraphQLInputObjectType, InputPlace>();
  const add = (type: unknown, way: Omit<InputPlace, 'type'>) => {
    if (isInputObjectType(type) && !found.has(type)) found.set(type, { ...way, type });
  };
  const inList = (type: GraphQLArgument['type']): Around =>
    isListType(getNullableType(type)) ? (inner) => `[${inner}]` : (inner) => inner;
  for (const place of places)
    for (const argument of place.field.args)
      add(getNamedType(argument.type), { place, argument, around: inList(argument.type) });
  for (const [type, { around, ...way }] of found)
    for (const { name, type: inner } of Object.values(type.getFields()))
      add(getNamedType(inner), {
        ...way,
        around: (value) => around(objectOf(type, { [name]: inList(inner)(value) })),
      });
  return [...found.values()];
}
