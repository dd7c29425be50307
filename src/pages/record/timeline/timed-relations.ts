import { nounNamed, relationsFrom } from '../../../model/model';
import type { Noun, NounName } from '../../../model/noun';
import type { Relation } from '../../../model/relation';

/** How the records of a relation stand in a timeline. */
export type TimedRelation = {
  readonly relation: Relation;
  readonly noun: Noun;
  /** A tenure has spans, a step has a line of its own, and other dated records stand on one line together. */
  readonly kind: 'tenure' | 'step' | 'points';
};

/** The relations of a noun whose records have time, roles and the like first, then bodies, steps, and what happened. */
export function timedRelations(from: NounName): readonly TimedRelation[] {
  const found = [...relationsFrom(from).values()].flatMap((relation) => {
    const [only] = relation.to;
    if (only === undefined || relation.to.length > 1 || relation.reach === 'one') return [];
    const noun = nounNamed(only);
    const kind = kindOf(noun);
    return kind === null ? [] : [{ relation, noun, kind }];
  });
  const rank = ({ kind, noun: { link } }: TimedRelation) =>
    2 * KINDS.indexOf(kind) + (link ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other));
}

const KINDS = ['tenure', 'step', 'points'] as const;

function kindOf({ dated, events, when }: Noun): TimedRelation['kind'] | null {
  if (dated) return dated.kind === 'tenure' ? 'tenure' : 'step';
  return when && events ? 'points' : null;
}

/** The field with the date on which a record of a noun happened. */
export function dateField({ dated, when }: Noun): string {
  return (when ?? dated?.fields ?? [])[0] ?? 'date';
}

/** Whether the record itself holds for a time. */
export function isTenure(noun: NounName): boolean {
  return nounNamed(noun).dated?.kind === 'tenure';
}

/** Whether the record itself is a rule with a first and a last day that holds in between, and nothing that happened. */
export function isRule(noun: NounName): boolean {
  const { when, events } = nounNamed(noun);
  return when?.length === 2 && events === undefined;
}
