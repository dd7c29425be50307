import type { Certainty } from '../kernel/certainty';
import type { NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import type { PlanValue } from './value';

/**
 * A condition on a node, as data: what is asked for, and not how a statement says
 * it. What is unknown makes a comparison false, never "perhaps", so that `not`
 * means what it says.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | Comparison
  | { readonly kind: 'known'; readonly property: string; readonly known: boolean }
  /** Some item of a list meets the condition, in which `ITEM` stands for it. */
  | { readonly kind: 'someItem'; readonly property: string; readonly part: Condition }
  | { readonly kind: 'isA'; readonly noun: NounName }
  | Reaching;

interface Comparison {
  readonly kind: 'compare';
  readonly compared: Compared;
  readonly operator: Operator;
  readonly value: PlanValue<unknown>;
}

/** Some node, or so many, at the end of a relation meet the condition. */
export interface Reaching {
  readonly kind: 'reaches';
  readonly relation: Relation;
  readonly part: Condition;
  readonly counts?: readonly { readonly operator: Operator; readonly value: PlanValue<number> }[];
}

export type Operator = 'eq' | 'in' | 'min' | 'max' | 'above' | 'contains' | 'startsWith';

/** In place of the name of a property: the item of the list that is looked at. */
export const ITEM = Symbol('the item of a list');

/** What is compared: a property as it is stored, in lower case, or the first or last day of a partial date. */
export interface Compared {
  readonly property: string | typeof ITEM;
  readonly as?: 'lowerCase' | 'firstDay' | 'lastDay';
}

/** The days of which one is asked for, and the least grade that is wanted. */
export interface GradedSpan {
  readonly from: PlanValue<string>;
  readonly to: PlanValue<string>;
  readonly least: Certainty;
}

export const all = (parts: readonly Condition[]): Condition =>
  parts.length === 1 ? (parts[0] as Condition) : { kind: 'all', parts };

export const compare = (
  compared: Compared,
  operator: Operator,
  value: PlanValue<unknown>,
): Comparison => ({
  kind: 'compare',
  compared,
  operator,
  value,
});

/** The condition under which a dated node is there in a span, with the grade wanted or a better one. */
export function inSpan({ from, to, least }: GradedSpan): Condition {
  const certain = within('certainFrom', 'certainTo', from, to);
  if (least === 'CERTAIN') return certain;
  const expected = within('certainFrom', 'expectedTo', from, to);
  if (least === 'EXPECTED') return { kind: 'any', parts: [certain, expected] };
  return within('possibleFrom', 'possibleTo', from, to);
}

function within(
  first: string,
  last: string,
  from: PlanValue<string>,
  to: PlanValue<string>,
): Condition {
  const begun = compare({ property: first }, 'max', to);
  return { kind: 'all', parts: [begun, compare({ property: last }, 'min', from)] };
}

/** Whether a condition follows a relation that can reach more than one node. */
export function followsToMany(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.parts.some(followsToMany);
    case 'not':
      return followsToMany(condition.part);
    case 'reaches':
      return condition.relation.reach !== 'one' || followsToMany(condition.part);
    default:
      return false;
  }
}

/** Of the nouns that a relation reaches, those on which a condition can be met. */
export function nounsMeeting({ relation, part }: Reaching): readonly NounName[] {
  const parts = part.kind === 'all' ? part.parts : [part];
  const only = parts.find((each) => each.kind === 'isA');
  return only ? [only.noun] : relation.to;
}
