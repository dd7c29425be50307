import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { partialDateFault } from '../kernel/partial-date';

const ALLOWED = 'allowed is YYYY, YYYY-MM or YYYY-MM-DD';

function parse(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError(`A PartialDate is a string; ${ALLOWED}.`);
  const fault = partialDateFault(value);
  if (fault) throw new GraphQLError(`The PartialDate ${fault}; ${ALLOWED}.`);
  return value;
}

export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A date with the precision that its source gives: `2023`, `2023-10` or `2023-10-26` (ISO 8601 with reduced precision; EDTF level 0). It stands for all days of that year, month or day.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  const isDay = typeof value === 'string' && value.length === 10;
  if (!isDay || partialDateFault(value))
    throw new GraphQLError('A Date is a full day; allowed is YYYY-MM-DD.');
  return value;
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A full day, `2023-10-26` (ISO 8601).',
  serialize: (value) => value as string,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
