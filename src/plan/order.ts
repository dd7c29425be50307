import { Refusal } from '../kernel/errors';
import { kebabCase } from '../kernel/text';
import { relationsFrom, nounNamed } from '../model/model';
import type { Relation } from '../model/relation';
import type { Field, NounName } from '../model/noun';
import type { Order, OrderKey } from './read';
import { inSpan, type GradedSpan } from './cypher/condition';
import { spanOf } from './span';

/** One key of an `orderBy`. */
export interface OrderInput {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
  readonly unknown: 'FIRST' | 'LAST';
  readonly asOf?: string | null;
  readonly during?: object | null;
}

export const MOST_ORDER_KEYS = 5;

/** What nodes of a noun can be ordered by: its single properties, and how many a relation reaches. */
export type Sortable =
  | { readonly kind: 'field'; readonly name: string; readonly field: Field }
  | { readonly kind: 'count'; readonly relation: Relation; readonly distinct: boolean };

/** The enum value that stands for a field or a count: `START`, `MEMBERSHIPS_COUNT`. */
const enumName = (name: string) => kebabCase(name).replaceAll('-', '_').toUpperCase();

export function sortablesOf(noun: NounName): ReadonlyMap<string, Sortable> {
  const fields = Object.entries(nounNamed(noun).fields).filter(
    ([, field]) => !field.list && !field.prose && field.kind !== 'boolean' && field.kind !== 'url',
  );
  const relations = [...relationsFrom(noun).values()].filter(
    ({ reach, plain }) => reach === 'many' && !plain,
  );
  return new Map<string, Sortable>([
    ...fields.map(([name, field]): [string, Sortable] => [
      enumName(name),
      { kind: 'field', name, field },
    ]),
    ...relations.map((relation): [string, Sortable] => [
      `${enumName(relation.name)}_COUNT`,
      { kind: 'count', relation, distinct: false },
    ]),
    ...relations
      .filter((relation) => relation.countedBy)
      .map((relation): [string, Sortable] => [
        `${enumName(relation.countedBy?.name ?? '')}_COUNT`,
        { kind: 'count', relation, distinct: true },
      ]),
  ]);
}

/** The order that is asked for; it ends in the natural order, so that no two rows are equal. */
export function orderOf(
  inputs: readonly OrderInput[],
  noun: NounName,
  natural: Order,
  path: string,
): Order {
  if (inputs.length > MOST_ORDER_KEYS)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: ${inputs.length} keys are too many; allowed are up to ${MOST_ORDER_KEYS}.`,
    );
  const keys = inputs.map((input, index) =>
    keyOf(input, sortablesOf(noun).get(input.by) as Sortable, `${path}[${index}]`),
  );
  return { name: `${natural.name}:${JSON.stringify(inputs)}`, keys: [...keys, ...natural.keys] };
}

function keyOf(input: OrderInput, sortable: Sortable, path: string): OrderKey {
  const descending = input.direction === 'DESC';
  const span = spanOf({ asOf: input.asOf, during: input.during }, path);
  if (sortable.kind === 'count') {
    if (span && !isDated(sortable.relation))
      throw new Refusal(
        'BAD_REQUEST',
        `${path}: ${input.by} cannot be counted as of a day; asOf and during are for counts of dated relations.`,
      );
    return {
      expression: '{count}',
      descending,
      kind: 'number',
      count: countOf(sortable.relation, sortable.distinct, span),
    };
  }
  if (span)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: asOf and during are for counts; ${input.by} is a field.`,
    );
  // A high value comes last in rising order and first in falling.
  const high = (input.unknown === 'LAST') !== descending;
  return {
    expression: neverNull(`{x}.${sortable.name}`, sortable.field, high),
    descending,
    kind: sortable.field.kind === 'integer' ? 'number' : 'string',
  };
}

function countOf(
  relation: Relation,
  distinct: boolean,
  span: GradedSpan | null,
): OrderKey['count'] {
  return {
    relation,
    distinct: distinct ? (relation.countedBy ?? null) : null,
    condition: span ? inSpan(span) : null,
  };
}

export function isDated({ to }: Relation): boolean {
  return to.length === 1 && nounNamed(to[0] as NounName).dated !== undefined;
}

function neverNull(expression: string, { kind }: Field, high: boolean): string {
  if (kind === 'integer') return `coalesce(${expression}, ${high ? 2_000_000_000 : -1})`;
  return `coalesce(${kind === 'text' ? `toLower(${expression})` : expression}, '${high ? '\\uFFFF' : ''}')`;
}
