import type { NounName } from '../../model/noun';
import type { Relation } from '../../model/relation';

type Direction = Relation['direction'];

/** A relationship in a pattern, with a variable for it or none. */
export function relationshipText(variable: string, type: string, direction: Direction): string {
  return direction === 'out' ? `-[${variable}:${type}]->` : `<-[${variable}:${type}]-`;
}

/** The way from a node along a relation, with a variable for its last relationship or none. */
export function wayAlong(
  { relationship, direction, via }: Pick<Relation, 'relationship' | 'direction' | 'via'>,
  variable = '',
): string {
  const first = via ? `${relationshipText('', via.relationship, via.direction)}()` : '';
  return first + relationshipText(variable, relationship, direction);
}

/** The label of nodes of these nouns: their own, or that of all nodes where they are several. */
export function labelOf(nouns: readonly NounName[]): string {
  return nouns.length === 1 ? (nouns[0] as string) : 'Node';
}

export function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
