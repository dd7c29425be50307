import { isAbstractType, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import type { Relation } from '../../src/model/relation';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { NounName } from '../../src/model/noun';
import { theSchema } from '../support/ask';

export type Type = GraphQLObjectType | GraphQLInterfaceType;

let records: ReadonlyMap<string, Type> | undefined;

/** The types of records: the nouns, and the interfaces that they share. */
export function recordTypes(): ReadonlyMap<string, Type> {
  const node = typeNamed('Node') as GraphQLInterfaceType;
  const { objects, interfaces } = theSchema().getImplementations(node);
  return (records ??= new Map([node, ...objects, ...interfaces].map((type) => [type.name, type])));
}

/** The nouns of which a record of this type can be. */
export function possibleTypes(type: Type): string[] {
  if (!isAbstractType(type)) return [type.name];
  return theSchema()
    .getPossibleTypes(type)
    .map(({ name }) => name);
}

export function overlap(a: Type, b: Type): boolean {
  const others = possibleTypes(b);
  return possibleTypes(a).some((name) => others.includes(name));
}

/** The different relations that a field of a type can stand for. */
export function relationsOf(type: Type, name: string): Relation[] {
  const all = possibleTypes(type).flatMap(
    (noun) => relationsFrom(noun as NounName).get(name) ?? [],
  );
  const signature = (relation: Relation) =>
    [relation.relationship, relation.direction, relation.via?.relationship].join();
  return [...new Map(all.map((relation) => [signature(relation), relation])).values()];
}

/**
 * Whether a field is read with its record. Questions that are answered by a
 * statement of their own are not; they have documents of their own.
 */
export function isReadWith(type: Type, name: string): boolean {
  const nouns = possibleTypes(type).map((noun) => nounNamed(noun as NounName));
  return (
    relationsOf(type, name).length > 0 ||
    nouns.some(({ picks, computed }) => name in (picks ?? {}) || name in (computed ?? {}))
  );
}

export function typeNamed(name: string): Type {
  return theSchema().getType(name) as Type;
}
