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
import type { Argument } from './argument';
import type { Arguments, PlanValue } from './value';

export type Input = Argument<Arguments>;
/** The fields of an input by their names. */
type Parts = Readonly<Record<string, Argument>>;

/**
 * What an input says. Null is refused: some would read it as "has no value", others as
 * "not asked for", and a condition that is lost without a word widens the answer.
 */
export function given(input: Input, path: string): [string, Argument][] {
  return Object.keys(withoutNulls(input.shape, path)).map((name) => [name, input.at(name)]);
}

/** The fields that an input gives. */
export function withoutNulls(input: Arguments, path: string): Arguments {
  const entries = Object.entries(input).filter(([name, value]) => {
    if (value === null)
      throw badArgument(
        `${path}.${name}`,
        'is null',
        'a value; leave the field out to ask for nothing, and use known: false for records without a value',
      );
    return value !== undefined;
  });
  return Object.fromEntries(entries);
}

/** The same of an input that means nothing when it is empty, as where its only variable is not given. */
export function givenSome(input: Input, path: string): [string, Argument][] {
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
  value: Argument,
  path: string,
): Condition {
  const field = nounNamed(noun).fields[property] as Field;
  if (field.kind === 'boolean') return compare({ property }, 'eq', value.value);
  const { known, ...rest } = Object.fromEntries(givenSome(value as Input, path));
  const asked: Condition[] = known
    ? [{ kind: 'known', property, known: known.shape === true }]
    : [];
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
  input: Parts,
  path: string,
  readAs: (value: unknown) => unknown = (value) => value,
): Condition[] {
  return Object.entries(input).map(([name, argument]): Condition => {
    const operator = name as Operator;
    const folded = operator === 'contains' || operator === 'startsWith';
    const value = argument.as((given) => {
      refuseTooMany(given, `${path}.${name}`);
      const read = Array.isArray(given) ? given.map(readAs) : readAs(given);
      return folded ? (read as string).toLowerCase() : read;
    });
    return compare(folded ? { property, as: 'lowerCase' } : { property }, operator, value);
  });
}

function refuseTooMany(value: unknown, path: string): void {
  if (Array.isArray(value) && value.length > MOST_FILTER_VALUES)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: ${value.length} values are too many; expected at most ${MOST_FILTER_VALUES}.`,
    );
}

/** Texts are compared folded, and one that folding leaves nothing of, such as ".", as it is: it is not in every text. */
function foldedComparisons(
  property: Compared['property'],
  input: Parts,
  path: string,
): Condition[] {
  return comparisons(property, input, path, (value) =>
    typeof value === 'string' ? filterText(value) || value : value,
  );
}

function dateParts(property: Compared['property'], input: Parts, path: string): Condition[] {
  const { within, overlaps } = input;
  const first: Compared = { property, as: 'firstDay' };
  const last: Compared = { property, as: 'lastDay' };
  const parts: Condition[] = [];
  if (within) {
    const days = boundedDays(within as Argument<SpanInput>, `${path}.within`);
    parts.push(
      compare(first, 'min', (variables) => days(variables).from),
      compare(last, 'max', (variables) => paddedMonthEnd(days(variables).to)),
    );
  }
  if (overlaps) {
    const days = boundedDays(overlaps as Argument<SpanInput>, `${path}.overlaps`);
    parts.push(
      compare(last, 'min', (variables) => days(variables).from),
      compare(first, 'max', (variables) => days(variables).to),
    );
  }
  return parts;
}

/** A span without an end would match every date. */
function boundedDays(span: Argument<SpanInput>, path: string): PlanValue<DaySpan> {
  if (!span.shape.from && !span.shape.to)
    throw badArgument(path, 'has no ends', 'from, to or both; known: true matches every date');
  return span.as((asked) => daysOf(asked, path));
}

/** What a filter asks of a number of records. */
export function countsOf(
  input: Input,
  path: string,
): { operator: Operator; value: PlanValue<number> }[] {
  return givenSome(input, path).map(([name, argument]) => ({
    operator: name as Operator,
    value: argument.value as PlanValue<number>,
  }));
}
