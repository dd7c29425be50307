import { astFromValue, getNamedType, print, type GraphQLInputObjectType } from 'graphql';
import { relationsFrom, nounNamed } from '../../src/model/model';
import type { Noun, NounName } from '../../src/model/noun';
import { theSchema } from '../support/ask';
import { valueOf, type Memory } from './memory';

type Input = Record<string, unknown>;

/** The filters of a noun's list by one of its fields, each operator once, with values that records have. */
export function filtersBy(memory: Memory, noun: Noun, field: string): Input[] {
  const type = filterType(noun.name).getFields()[field]?.type;
  const operators = Object.keys((getNamedType(type) as GraphQLInputObjectType).getFields?.() ?? {});
  const relation = relationsFrom(noun.name).get(field);
  if (field === 'id')
    return valueFilters(
      operators,
      memory.ofNoun(noun.name).map(({ id }) => id),
    );
  if (!relation && nounNamed(noun.name).fields[field]?.kind === 'boolean')
    return [true, false].map((value) => value as never);
  if (!relation) {
    const values = memory.ofNoun(noun.name).flatMap((node) => valueOf(node, field) ?? []);
    return valueFilters(operators, [...new Set(values)]);
  }
  if (relation.reach === 'one')
    return [{}, ...idsOf(memory, relation.to).map((ids) => ({ id: { in: ids } }))];
  const dated = operators.includes('asOf')
    ? [
        { some: {}, asOf: '2019-06-30' },
        { count: { min: 2 }, during: { from: '2018', to: '2019-06' }, certainty: 'CERTAIN' },
        { none: {}, asOf: '2019-06-30', certainty: 'EXPECTED' },
      ]
    : [];
  return [
    { some: {} },
    { none: {} },
    { count: { eq: 1 } },
    { count: { min: 2, max: 3 } },
    ...idsOf(memory, relation.to).map((ids) => ({ some: { id: { in: ids } } })),
    ...dated,
  ];
}

function valueFilters(operators: readonly string[], values: readonly unknown[]): Input[] {
  const sorted = [...values].sort();
  const low = sorted[Math.floor(sorted.length / 4)];
  const high = sorted[Math.floor((sorted.length * 3) / 4)];
  const text = typeof low === 'string' ? low : '';
  const wanted: Record<string, unknown[]> = {
    eq: [low],
    in: [[low, high], []],
    min: [low],
    max: [high],
    contains: [text.slice(1, 4).toUpperCase(), ''],
    startsWith: [text.slice(0, 2).toLowerCase()],
    within: [{ from: low, to: high }, { from: low }, { to: low }],
    overlaps: [{ from: low, to: high }, { from: high, to: high }, { to: low }],
    known: [true, false],
  };
  return operators.flatMap((operator) =>
    (wanted[operator] ?? [])
      .filter((value) => value !== undefined && (low !== undefined || operator === 'known'))
      .map((value) => ({ [operator]: value })),
  );
}

/** A few ids of records that a relation leads to. */
function idsOf(memory: Memory, to: readonly NounName[]): string[][] {
  return [
    to
      .flatMap((noun) =>
        memory
          .ofNoun(noun)
          .slice(0, 40)
          .map(({ id }) => id),
      )
      .slice(0, 100),
  ];
}

export function filterType(noun: NounName): GraphQLInputObjectType {
  return theSchema().getType(`${noun}Filter`) as GraphQLInputObjectType;
}

/** A filter as it stands in a document. */
export function filterText(noun: NounName, filter: Input): string {
  const literal = astFromValue(filter, filterType(noun));
  if (!literal) throw new Error(`${JSON.stringify(filter)} is no filter of ${noun}.`);
  return print(literal);
}
