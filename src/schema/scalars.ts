import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { partialDateFault } from '../kernel/partial-date';

const ALLOWED = 'expected YYYY, YYYY-MM or YYYY-MM-DD';

function parse(value: unknown): string {
  if (typeof value !== 'string')
    throw new GraphQLError(`A PartialDate must be a string; ${ALLOWED}.`);
  const fault = partialDateFault(value);
  if (fault) throw new GraphQLError(`The PartialDate ${fault}; ${ALLOWED}.`);
  return value;
}

export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A date as precise as its source: `2023`, `2023-10` or `2023-10-26` (ISO 8601 with reduced precision; EDTF level 0). A year or a month stands for all of its days.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  const isDay = typeof value === 'string' && value.length === 10;
  if (!isDay || partialDateFault(value))
    throw new GraphQLError('A Date must be a day; expected YYYY-MM-DD.');
  return value;
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, such as `2023-10-26` (ISO 8601).',
  serialize: (value) => value as string,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
