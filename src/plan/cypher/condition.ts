import type { Certainty } from '../../kernel/certainty';
import type { Relation } from '../../model/relation';

/**
 * A condition on a node, as data: what the composer writes into a statement.
 * In an expression `{x}` stands for the node and `{e}` for the relationship to it. A
 * value is a parameter always, and what is unknown makes a comparison false,
 * never "perhaps", so that `not` means what it says.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | {
      readonly kind: 'compare';
      readonly left: string;
      readonly operator: string;
      readonly value: unknown;
    }
  | { readonly kind: 'known'; readonly expression: string; readonly known: boolean }
  /** Some item of a list meets the condition, in which `item` stands for it. */
  | { readonly kind: 'item'; readonly list: string; readonly part: Condition }
  | { readonly kind: 'label'; readonly label: string }
  | {
      readonly kind: 'reaches';
      readonly relation: Relation;
      readonly part: Condition;
      readonly count?: readonly { operator: string; value: number }[];
    };

/** The days of which one is asked for, and the least grade that is wanted. */
export interface GradedSpan {
  readonly from: string;
  readonly to: string;
  readonly least: Certainty;
}

export const all = (parts: readonly Condition[]): Condition =>
  parts.length === 1 ? (parts[0] as Condition) : { kind: 'all', parts };

export const compare = (left: string, operator: string, value: unknown): Condition => ({
  kind: 'compare',
  left,
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

function within(first: string, last: string, from: string, to: string): Condition {
  return {
    kind: 'all',
    parts: [compare(`{x}.${first}`, '<=', to), compare(`{x}.${last}`, '>=', from)],
  };
}
