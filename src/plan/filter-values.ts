import { daysOf, type SpanInput } from '../kernel/day-span';
import { Refusal } from '../kernel/errors';
import { fold } from '../kernel/fold';
import { paddedMonthEnd } from '../kernel/partial-date';
import { foldedProperty } from '../model/folded';
import { nounNamed } from '../model/model';
import type { Field, NounName } from '../model/noun';
import { all, compare, ITEM, type Compared, type Condition, type Operator } from './condition';
import { MOST_FILTER_VALUES } from './limits';

export type Input = Readonly<Record<string, unknown>>;

/** What a filter asks of a property. */
export function propertyCondition(
  noun: NounName,
  property: string,
  value: unknown,
  path: string,
): Condition {
  const field = nounNamed(noun).fields[property] as Field;
  if (field.kind === 'boolean') return compare({ property }, 'eq', value);
  const { known, ...rest } = value as Input;
  const asked: Condition[] = typeof known === 'boolean' ? [{ kind: 'known', property, known }] : [];
  const folded = foldedProperty(property, field);
  const partsOf = field.kind === 'date' ? dateParts : folded ? foldedComparisons : comparisons;
  const stored = folded ?? property;
  if (!field.list) return all([...asked, ...partsOf(stored, rest, path)]);
  const items = partsOf(ITEM, rest, path);
  if (items.length > 0) asked.push({ kind: 'someItem', property: stored, part: all(items) });
  return all(asked);
}

export function comparisons(
  property: Compared['property'],
  input: Input,
  path: string,
): Condition[] {
  return Object.entries(input).flatMap(([name, value]): Condition[] => {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value) && value.length > MOST_FILTER_VALUES)
      throw new Refusal(
        'BAD_REQUEST',
        `${path}.${name}: ${value.length} values are too many; expected at most ${MOST_FILTER_VALUES}.`,
      );
    const operator = name as Operator;
    const folded = operator === 'contains' || operator === 'startsWith';
    return [
      folded
        ? compare({ property, as: 'lowerCase' }, operator, (value as string).toLowerCase())
        : compare({ property }, operator, value),
    ];
  });
}

/** Texts are compared folded, and one that folding leaves nothing of, such as ".", as it is: it is not in every text. */
function foldedComparisons(
  property: Compared['property'],
  input: Input,
  path: string,
): Condition[] {
  const folded = Object.entries(input).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map(foldedValue) : foldedValue(value),
  ]);
  return comparisons(property, Object.fromEntries(folded) as Input, path);
}

function foldedValue(value: unknown): unknown {
  return typeof value === 'string' ? fold(value) || value : value;
}

function dateParts(property: Compared['property'], input: Input, path: string): Condition[] {
  const { within, overlaps } = input as {
    within?: SpanInput | null;
    overlaps?: SpanInput | null;
  };
  const first: Compared = { property, as: 'firstDay' };
  const last: Compared = { property, as: 'lastDay' };
  const parts: Condition[] = [];
  if (within) {
    const { from, to } = daysOf(within, `${path}.within`);
    parts.push(compare(first, 'min', from), compare(last, 'max', paddedMonthEnd(to)));
  }
  if (overlaps) {
    const { from, to } = daysOf(overlaps, `${path}.overlaps`);
    parts.push(compare(last, 'min', from), compare(first, 'max', to));
  }
  return parts;
}

/** What a filter asks of a number of records. */
export function countsOf(input: Input, path: string): { operator: Operator; value: number }[] {
  const counts = Object.entries(input).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ operator: name as Operator, value }] : [],
  );
  if (counts.length === 0)
    throw new Refusal('BAD_REQUEST', `${path}.count: is empty; expected eq, min or max.`);
  return counts;
}
