import { GraphQLScalarType, Kind } from 'graphql';
import { PARTIAL_DATE_FORMS, partialDateFault } from '../kernel/partial-date';

/** An error of ours, and not of the library, has the library add the value and its place. */
function refuse(fault: string, expected: string): never {
  const about = fault.startsWith('has') ? 'The calendar' : 'It';
  throw new TypeError(`${about} ${fault}; expected ${expected}.`);
}

function parse(value: unknown): string {
  if (typeof value !== 'string') return refuse('is no string', PARTIAL_DATE_FORMS);
  const fault = partialDateFault(value);
  return fault ? refuse(fault, PARTIAL_DATE_FORMS) : value;
}

export const PartialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  description:
    'A date as precise as its source: `2023`, `2023-10` or `2023-10-26` (ISO 8601 with reduced precision; EDTF level 0), or a quarter, from `2023-33` for the first to `2023-36` for the fourth (ISO 8601-2; EDTF level 2). A year, a quarter or a month stands for all of its days.',
  serialize: (value) => value as string,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

const DAY = 'a day of the calendar as YYYY-MM-DD';

function parseDay(value: unknown): string {
  if (typeof value !== 'string') return refuse('is no string', DAY);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return refuse('is not of the form YYYY-MM-DD', DAY);
  const fault = partialDateFault(value);
  return fault ? refuse(fault, DAY) : value;
}

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day, such as `2023-10-26` (ISO 8601).',
  serialize: (value) => value as string,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
