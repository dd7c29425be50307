import { Refusal } from '../kernel/errors';
import { paddedMonthEnd } from '../kernel/partial-date';
import { relationsFrom, nounNamed } from '../model/model';
import type { Relation } from '../model/relation';
import type { Field, NounName } from '../model/noun';
import { all, compare, inSpan, type Condition } from './cypher/condition';
import { daysOf, type SpanInput } from '../kernel/day-span';
import { spanOf } from './span';

type Input = Readonly<Record<string, unknown>>;

/** A filter that goes further than these relations, or asks for more than these things, is refused. */
export const MOST_FILTER_RELATIONS = 3;
export const MOST_FILTER_PARTS = 50;
export const MOST_FILTER_VALUES = 100;

/** The condition that a filter input means for nodes of a noun. */
export function filterOf(input: Input, noun: NounName, path: string): Condition {
  return new Filter().node(input, [noun], path, 0);
}

class Filter {
  private parts = 0;

  node(input: Input, nouns: readonly NounName[], path: string, depth: number): Condition {
    const parts: Condition[] = [];
    for (const [name, value] of Object.entries(input)) {
      if (value === null || value === undefined) continue;
      if (++this.parts > MOST_FILTER_PARTS)
        throw new Refusal(
          'QUERY_TOO_COMPLEX',
          `${path}: the filter has more than ${MOST_FILTER_PARTS} parts; ask for less at once.`,
        );
      parts.push(this.part(name, value, nouns, `${path}.${name}`, depth));
    }
    return all(parts);
  }

  private part(
    name: string,
    value: unknown,
    nouns: readonly NounName[],
    path: string,
    depth: number,
  ): Condition {
    if (name === 'and' || name === 'or') {
      const inner = (value as Input[]).map((each, index) =>
        this.node(each, nouns, `${path}[${index}]`, depth),
      );
      return { kind: name === 'and' ? 'all' : 'any', parts: inner };
    }
    if (name === 'not') return { kind: 'not', part: this.node(value as Input, nouns, path, depth) };
    if (name === 'id') return all(comparisons('{x}.id', value as Input, path));
    const [noun] = nouns as [NounName];
    if (nouns.length > 1) return this.member(name, value as Input, nouns, path, depth);
    const relation = relationsFrom(noun).get(name);
    if (relation) return this.relation(relation, value as Input, path, depth);
    return property(name, nounNamed(noun).fields[name] as Field, value, path);
  }

  /** Of several nouns that a relation can reach, the one whose name the key is. */
  private member(
    name: string,
    input: Input,
    nouns: readonly NounName[],
    path: string,
    depth: number,
  ): Condition {
    const noun = nouns.find((each) => memberName(each) === name) as NounName;
    return all([{ kind: 'label', label: noun }, this.node(input, [noun], path, depth)]);
  }

  private relation(relation: Relation, input: Input, path: string, depth: number): Condition {
    if (depth === MOST_FILTER_RELATIONS)
      throw new Refusal(
        'QUERY_TOO_COMPLEX',
        `${path}: the filter goes over more than ${MOST_FILTER_RELATIONS} relations; allowed are ${MOST_FILTER_RELATIONS}.`,
      );
    if (relation.reach === 'one') {
      return { kind: 'reaches', relation, part: this.node(input, relation.to, path, depth + 1) };
    }
    const span = spanOf(input, path);
    const dated = span ? [inSpan(span)] : [];
    const parts: Condition[] = [];
    const reaches = (quantifier: 'some' | 'none') => {
      const inner = input[quantifier] as Input | null | undefined;
      if (!inner) return;
      const part: Condition = {
        kind: 'reaches',
        relation,
        part: all([...dated, this.node(inner, relation.to, `${path}.${quantifier}`, depth + 1)]),
      };
      parts.push(quantifier === 'some' ? part : { kind: 'not', part });
    };
    reaches('some');
    reaches('none');
    const count = input['count'] as Input | null | undefined;
    if (count)
      parts.push({ kind: 'reaches', relation, part: all(dated), count: countsOf(count, path) });
    if (parts.length === 0)
      throw new Refusal('BAD_REQUEST', `${path}: says nothing; allowed are some, none and count.`);
    return all(parts);
  }
}

/** The key under which the filter of an interface asks for one of its nouns. */
export function memberName(noun: NounName): string {
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

function property(name: string, field: Field, value: unknown, path: string): Condition {
  const expression = `{x}.${name}`;
  if (field.kind === 'boolean') return compare(expression, '=', value);
  const input = value as Input;
  if (!field.list) return all(valueParts(expression, field, input, path));
  const { known, ...rest } = input;
  const items = valueParts('item', field, rest, path);
  return all([
    ...(typeof known === 'boolean' ? [{ kind: 'known', expression, known } as const] : []),
    ...(items.length > 0 ? [{ kind: 'item', list: expression, part: all(items) } as const] : []),
  ]);
}

function valueParts(expression: string, field: Field, input: Input, path: string): Condition[] {
  if (field.kind === 'date') return dateParts(expression, input, path);
  return comparisons(expression, input, path);
}

const OPERATORS: Readonly<Record<string, string>> = {
  eq: '=',
  in: 'IN',
  min: '>=',
  max: '<=',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
};

function comparisons(expression: string, input: Input, path: string): Condition[] {
  return Object.entries(input).flatMap(([name, value]): Condition[] => {
    if (value === null || value === undefined) return [];
    if (name === 'known') return [{ kind: 'known', expression, known: value as boolean }];
    if (Array.isArray(value) && value.length > MOST_FILTER_VALUES)
      throw new Refusal(
        'BAD_REQUEST',
        `${path}.${name}: ${value.length} values are too many; allowed are up to ${MOST_FILTER_VALUES}.`,
      );
    const folded = name === 'contains' || name === 'startsWith';
    return [
      folded
        ? compare(
            `toLower(${expression})`,
            OPERATORS[name] as string,
            (value as string).toLowerCase(),
          )
        : compare(expression, OPERATORS[name] as string, value),
    ];
  });
}

/** The first and the last day of a stored partial date, by what is missing of it; every month has 31 days here, on both sides. */
const first = (expression: string) =>
  `${expression} + substring('-01-01', size(${expression}) - 4)`;
const last = (expression: string) => `${expression} + substring('-12-31', size(${expression}) - 4)`;

function dateParts(expression: string, input: Input, path: string): Condition[] {
  const parts: Condition[] = [];
  const { within, overlaps, known } = input as {
    within?: SpanInput | null;
    overlaps?: SpanInput | null;
    known?: boolean | null;
  };
  if (typeof known === 'boolean') parts.push({ kind: 'known', expression, known });
  if (within) {
    const days = daysOf(within, `${path}.within`);
    parts.push(
      compare(first(expression), '>=', days.from),
      compare(last(expression), '<=', paddedMonthEnd(days.to)),
    );
  }
  if (overlaps) {
    const days = daysOf(overlaps, `${path}.overlaps`);
    parts.push(
      compare(last(expression), '>=', days.from),
      compare(first(expression), '<=', days.to),
    );
  }
  return parts;
}

function countsOf(input: Input, path: string): { operator: string; value: number }[] {
  const counts = Object.entries(input).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ operator: OPERATORS[name] as string, value }] : [],
  );
  if (counts.length === 0)
    throw new Refusal('BAD_REQUEST', `${path}.count: says nothing; allowed are eq, min and max.`);
  return counts;
}
