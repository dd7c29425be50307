import { NOUNS } from './model';
import type { NounName } from './noun';

/** Which end of each relationship states it, by the nouns at its ends and its type. */
const STATED = new Map<string, 'from' | 'to'>(
  NOUNS.flatMap((noun) =>
    Object.values(noun.relationships).flatMap((relationship) =>
      relationship.to.map((target): [string, 'from' | 'to'] => {
        const [from, to] = relationship.incoming ? [target, noun.name] : [noun.name, target];
        // A nested record is written inside another, and stands in the files with sources of its own.
        const byTarget = relationship.nested === true;
        const own = relationship.incoming ? 'to' : 'from';
        return [`${from} ${relationship.type} ${to}`, byTarget ? other(own) : own];
      }),
    ),
  ),
);

/** Whose entry in the files states a relationship: that of the record from which it leads, or to which. */
export function statesRelationship(from: NounName, type: string, to: NounName): 'from' | 'to' {
  return STATED.get(`${from} ${type} ${to}`) ?? 'from';
}

function other(end: 'from' | 'to'): 'from' | 'to' {
  return end === 'from' ? 'to' : 'from';
}
