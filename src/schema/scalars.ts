import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { PARTIAL_DATE_FORMS, partialDateFault } from '../kernel/partial-date';

const ALLOWED = `expected ${PARTIAL_DATE_FORMS}`;

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
    'A date as precise as its source: `2023`, `2023-10` or `2023-10-26` (ISO 8601 with reduced precision; EDTF level 0), or a quarter, from `2023-33` for the first to `2023-36` for the fourth (ISO 8601-2; EDTF level 2). A year, a quarter or a month stands for all of its days.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

function parseDay(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
    throw new GraphQLError('A Date must be a day; expected YYYY-MM-DD.');
  const fault = partialDateFault(value);
  if (fault) throw new GraphQLError(`The Date ${value} ${fault}; expected a day of the calendar.`);
  return value;
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, such as `2023-10-26` (ISO 8601).',
  serialize: (value) => value as string,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
