import { nounNamed } from '../model/model';
import type { NounName } from '../model/noun';
import type { Relation } from '../model/relation';
import type { Condition, GradedSpan } from './condition';
import { always, type PlanValue } from './value';

/** The order of a list: its keys, and a name for it by which cursors are told apart. */
export interface Order {
  readonly name: PlanValue<string>;
  readonly keys: readonly OrderKey[];
}

/** A value by which rows are ordered; it is never null, so that every row has a place. */
export interface OrderKey {
  readonly value: OrderValue;
  readonly descending: boolean;
  /** What its values are; an engine that compares text with numbers must never be asked to. */
  readonly kind: 'string' | 'number';
}

export type OrderValue =
  /** A property that every node has. */
  | { readonly of: 'node'; readonly property: string }
  /** A property that can be unknown, and then stands above or below all values. */
  | {
      readonly of: 'property';
      readonly property: string;
      readonly as: 'date' | 'stored';
      readonly unknown: 'highest' | 'lowest';
    }
  /** A property of the relationship that led to the node. */
  | { readonly of: 'relationship'; readonly property: string }
  /** The grade of the node in the span for which the list is asked. */
  | { readonly of: 'grade' }
  | OrderCount;

/** How many records a relation reaches. */
export interface OrderCount {
  readonly of: 'count';
  readonly relation: Relation;
  /** Count the different nodes that this relationship of theirs leads to, instead of the records. */
  readonly distinct: Relation['countedBy'] | null;
  readonly condition: Condition | null;
}

/** The order in which a list stands when nothing else is asked for: a stored key that no two nodes share. */
export function naturalOrder(to: readonly NounName[], fact?: Relation['fact']): Order {
  const stored = rising({ of: 'node', property: 'sk' }, 'string');
  const name = `${to.join('|')}:natural`;
  if (!fact) return { name: always(name), keys: [stored] };
  // Two relationships between the same nodes are two rows, and are told apart by what stands on them.
  const told = rising({ of: 'relationship', property: fact }, 'string');
  return { name: always(`${name},${fact}`), keys: [stored, told] };
}

/** A tenure that is more certain comes first; events stay in the order of their dates. */
export function gradedOrder(natural: Order, noun: NounName, span: GradedSpan): Order {
  if (nounNamed(noun).dated?.kind !== 'tenure') return natural;
  return {
    name: (variables) => `${natural.name(variables)}:${span.from(variables)}:${span.to(variables)}`,
    keys: [rising({ of: 'grade' }, 'number'), ...natural.keys],
  };
}

function rising(value: OrderValue, kind: OrderKey['kind']): OrderKey {
  return { value, descending: false, kind };
}
