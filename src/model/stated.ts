import { NOUNS } from './model';
import type { NounName, Relationship } from './noun';

/** A relationship as it is stored, with which of its ends states it. */
interface StatedRelationship {
  readonly relationship: Relationship;
  readonly statedBy: 'from' | 'to';
}

/** By the nouns at its ends and its type. */
const STATED = new Map<string, StatedRelationship>(
  NOUNS.flatMap((noun) =>
    Object.values(noun.relationships).flatMap((relationship) =>
      relationship.to.map((target): [string, StatedRelationship] => {
        const [from, to] = relationship.incoming ? [target, noun.name] : [noun.name, target];
        const own = relationship.incoming ? 'to' : 'from';
        // A nested record is written inside another, and stands in the files with sources of its own.
        const statedBy = relationship.nested === true ? other(own) : own;
        return [`${from} ${relationship.type} ${to}`, { relationship, statedBy }];
      }),
    ),
  ),
);

/** What the model says of a stored relationship. */
export function describedRelationship(
  from: NounName,
  type: string,
  to: NounName,
): Relationship | undefined {
  return STATED.get(`${from} ${type} ${to}`)?.relationship;
}

/** Whose entry in the files states a relationship: that of the record from which it leads, or to which. */
export function statesRelationship(from: NounName, type: string, to: NounName): 'from' | 'to' {
  return STATED.get(`${from} ${type} ${to}`)?.statedBy ?? 'from';
}

function other(end: 'from' | 'to'): 'from' | 'to' {
  return end === 'from' ? 'to' : 'from';
}

const PROVENANCE = new Set(
  NOUNS.flatMap(({ relationships }) => Object.values(relationships))
    .filter(({ provenance }) => provenance)
    .map(({ type }) => type),
);

/** Whether relationships of a type say where a record is from: two records that share a source have nothing to do with each other by that. */
export function isProvenance(type: string): boolean {
  return PROVENANCE.has(type);
}
