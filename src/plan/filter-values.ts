import { badArgument } from '../kernel/arguments';
import { daysOf, type DaySpan, type SpanInput } from '../kernel/day-span';
import { Refusal } from '../kernel/errors';
import { filterText } from '../kernel/fold';
import { paddedMonthEnd } from '../kernel/partial-date';
import { foldedProperty } from '../model/folded';
import { nounNamed } from '../model/model';
import type { Field, NounName } from '../model/noun';
import { all, compare, ITEM, type Compared, type Condition, type Operator } from './condition';
import { MOST_FILTER_VALUES } from './limits';

export type Input = Readonly<Record<string, unknown>>;

/**
 * What an input says. Null is refused: some would read it as "has no value", others as
 * "not asked for", and a condition that is lost without a word widens the answer.
 */
export function given(input: Input, path: string): [string, unknown][] {
  return Object.entries(input).filter(([name, value]) => {
    if (value === null)
      throw badArgument(
        `${path}.${name}`,
        'is null',
        'a value; leave the field out to ask for nothing, and use known: false for records without a value',
      );
    return value !== undefined;
  });
}

/** The same of an input that means nothing when it is empty, as where its only variable is not given. */
export function givenSome(input: Input, path: string): [string, unknown][] {
  const entries = given(input, path);
  if (entries.length === 0)
    throw badArgument(
      path,
      'is empty',
      'at least one condition; a variable that is not given leaves its field out',
    );
  return entries;
}

/** What a filter asks of a property. */
export function propertyCondition(
  noun: NounName,
  property: string,
  value: unknown,
  path: string,
): Condition {
  const field = nounNamed(noun).fields[property] as Field;
  if (field.kind === 'boolean') return compare({ property }, 'eq', value);
  const { known, ...rest } = Object.fromEntries(givenSome(value as Input, path));
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
  return Object.entries(input).map(([name, value]): Condition => {
    if (Array.isArray(value) && value.length > MOST_FILTER_VALUES)
      throw new Refusal(
        'BAD_REQUEST',
        `${path}.${name}: ${value.length} values are too many; expected at most ${MOST_FILTER_VALUES}.`,
      );
    const operator = name as Operator;
    const folded = operator === 'contains' || operator === 'startsWith';
    return folded
      ? compare({ property, as: 'lowerCase' }, operator, (value as string).toLowerCase())
      : compare({ property }, operator, value);
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
  return typeof value === 'string' ? filterText(value) || value : value;
}

function dateParts(property: Compared['property'], input: Input, path: string): Condition[] {
  const { within, overlaps } = input as { within?: SpanInput; overlaps?: SpanInput };
  const first: Compared = { property, as: 'firstDay' };
  const last: Compared = { property, as: 'lastDay' };
  const parts: Condition[] = [];
  if (within) {
    const { from, to } = boundedDays(within, `${path}.within`);
    parts.push(compare(first, 'min', from), compare(last, 'max', paddedMonthEnd(to)));
  }
  if (overlaps) {
    const { from, to } = boundedDays(overlaps, `${path}.overlaps`);
    parts.push(compare(last, 'min', from), compare(first, 'max', to));
  }
  return parts;
}

/** A span without an end would match every date. */
function boundedDays(span: SpanInput, path: string): DaySpan {
  if (!span.from && !span.to)
    throw badArgument(path, 'has no ends', 'from, to or both; known: true matches every date');
  return daysOf(span, path);
}

/** What a filter asks of a number of records. */
export function countsOf(input: Input, path: string): { operator: Operator; value: number }[] {
  return givenSome(input, path).map(([name, value]) => ({
    operator: name as Operator,
    value: value as number,
  }));
}
