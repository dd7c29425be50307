import { Refusal } from '../kernel/errors';
import { constantCase } from '../kernel/text';
import { MODEL, type NounModel } from '../model/noun-model';
import type { Relation } from '../model/relation';
import type { Field, NounName } from '../model/noun';
import { isSortedText, namingRelations, sortProperty } from '../model/sort-key';
import { inSpan, type GradedSpan } from './condition';
import { MOST_ORDER_KEYS } from './limits';
import type { Order, OrderCount, OrderKey } from './list-order';
import { spanOf } from './span';
import type { Argument } from './argument';
import type { Arguments } from './value';

/** One key of an `orderBy`. */
export interface OrderInput {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
  readonly unknown: 'FIRST' | 'LAST';
  readonly asOf?: string | null;
  readonly during?: object | null;
}

/** What nodes of a noun can be ordered by: its single properties, and how many a relation reaches. */
export type Sortable =
  | { readonly kind: 'field'; readonly name: string; readonly field: Field }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'count'; readonly relation: Relation; readonly distinct: boolean };

/** By the enum value that stands for it: `START`, `MEMBERSHIPS_COUNT`. */
export function sortablesOf(
  noun: NounName,
  model: NounModel = MODEL,
): ReadonlyMap<string, Sortable> {
  const fields = Object.entries(model.nounNamed(noun).fields).filter(
    ([, field]) => !field.list && !field.prose && field.kind !== 'boolean' && field.kind !== 'url',
  );
  const relations = [...model.relationsFrom(noun).values()].filter(
    ({ reach, plain }) => reach === 'many' && !plain,
  );
  return new Map<string, Sortable>([
    ...fields.map(([name, field]): [string, Sortable] => [
      constantCase(name),
      { kind: 'field', name, field },
    ]),
    ...namingRelations(model.nounNamed(noun), (end) => model.nounNamed(end)).map(
      (name): [string, Sortable] => [`${constantCase(name)}_NAME`, { kind: 'name', name }],
    ),
    ...relations.map((relation): [string, Sortable] => [
      `${constantCase(relation.name)}_COUNT`,
      { kind: 'count', relation, distinct: false },
    ]),
    ...relations
      .filter((relation) => relation.countedBy)
      .map((relation): [string, Sortable] => [
        `${constantCase(relation.countedBy?.name ?? '')}_COUNT`,
        { kind: 'count', relation, distinct: true },
      ]),
  ]);
}

/** The order that is asked for; it ends in the natural order, so that no two rows are equal. */
export function orderOf(
  inputs: Argument<readonly OrderInput[]>,
  noun: NounName,
  natural: Order,
  path: string,
): Order {
  const { length } = inputs.shape;
  if (length > MOST_ORDER_KEYS)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: ${length} keys are too many; expected at most ${MOST_ORDER_KEYS}.`,
    );
  const keys = inputs.shape.map(({ by }, index) =>
    keyOf(inputs.at(index), sortablesOf(noun).get(by) as Sortable, `${path}[${index}]`),
  );
  const asked = inputs.as((given) => JSON.stringify(given));
  return {
    name: (variables) => `${natural.name(variables)}:${asked(variables)}`,
    keys: [...keys, ...natural.keys],
  };
}

function keyOf(input: Argument<OrderInput>, sortable: Sortable, path: string): OrderKey {
  const { by, direction, unknown } = input.shape;
  const descending = direction === 'DESC';
  const span = spanOf(input as Argument<object> as Argument<Arguments>, path);
  if (sortable.kind === 'count') {
    if (span && !isDated(sortable.relation))
      throw new Refusal(
        'BAD_REQUEST',
        `${path}: ${by} cannot be counted as of a day; asOf and during apply only to counts of dated relations.`,
      );
    const value = countOf(sortable.relation, sortable.distinct, span);
    return { value, descending, kind: 'number' };
  }
  if (span)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: asOf and during apply only to counts, and ${by} is no count.`,
    );
  // What is highest comes last in rising order and first in falling.
  const beyond = (unknown === 'LAST') !== descending ? 'highest' : 'lowest';
  return { descending, ...storedKey(sortable, beyond) };
}

function storedKey(
  sortable: Exclude<Sortable, { kind: 'count' }>,
  unknown: 'highest' | 'lowest',
): Pick<OrderKey, 'value' | 'kind'> {
  const { name } = sortable;
  const field = sortable.kind === 'field' ? sortable.field : null;
  const property = !field || isSortedText(field) ? sortProperty(name) : name;
  const as = field?.kind === 'date' ? 'date' : 'stored';
  const kind = field?.kind === 'integer' ? 'number' : 'string';
  return { value: { of: 'property', property, as, unknown }, kind };
}

function countOf(relation: Relation, distinct: boolean, span: GradedSpan | null): OrderCount {
  return {
    of: 'count',
    relation,
    distinct: distinct ? relation.countedBy : null,
    condition: span ? inSpan(span) : null,
  };
}

/** Whether what a relation leads to can be asked for as of a day. */
export function isDated({ to }: Pick<Relation, 'to'>, model: NounModel = MODEL): boolean {
  return to.length === 1 && model.nounNamed(to[0] as NounName).dated !== undefined;
}
