import type { NounGroup } from './groups';
import { ALL_GROUPS, ALL_RELATIONS, groupOf, nounNamed, NOUNS, relationsFrom } from './model';
import type { Noun, NounName } from './noun';
import type { Relation } from './relation';

/** A model as a value: what the GraphQL schema is made from. */
export interface NounModel {
  readonly nouns: readonly Noun[];
  readonly groups: readonly NounGroup[];
  readonly relations: readonly Relation[];
  nounNamed(name: NounName): Noun;
  /** The relations from a noun, by the name of their field. */
  relationsFrom(noun: NounName): ReadonlyMap<string, Relation>;
  /** The group of exactly these nouns. */
  groupOf(members: readonly NounName[]): NounGroup;
}

/** The model that is served. */
export const MODEL: NounModel = {
  nouns: NOUNS,
  groups: ALL_GROUPS,
  relations: ALL_RELATIONS,
  nounNamed,
  relationsFrom,
  groupOf,
};
