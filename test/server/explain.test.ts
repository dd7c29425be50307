import type { FastifyInstance } from 'fastify';
import { post, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

async function errorsOf(query: string, variables: object = {}) {
  const { response, body } = await post(app, { query, variables });
  expect([response.status, body.data]).toEqual([400, undefined]);
  return body.errors ?? [];
}

const DAY = 'expected a day of the calendar as YYYY-MM-DD.';
const PARTIAL = /expected YYYY, YYYY-MM, YYYY-MM-DD, or for a quarter YYYY-33/;

/** Values in a document that do not fit, the argument that is named, and what is said. */
const IN_DOCUMENT: [selection: string, argument: string, message: string | RegExp][] = [
  [
    'memberships(asOf: 2023) { totalCount }',
    'memberships.asOf',
    `Expected value of type "Date", found 2023; It is no string; ${DAY}`,
  ],
  [
    'b: memberships(asOf: "2023-02-30") { totalCount }',
    'b.asOf',
    `Expected value of type "Date", found "2023-02-30"; The calendar has no such day; ${DAY}`,
  ],
  [
    'memberships(during: { from: "2023-13" }) { totalCount }',
    'memberships.during.from',
    /found "2023-13"; The calendar has no such month; expected YYYY/,
  ],
  ['timeline(of: "x", to: "2023-02-30") { totalCount }', 'timeline.to', PARTIAL],
  ['timeline(of: "x", to: "2024-37") { totalCount }', 'timeline.to', /only quarters are allowed/],
  ['timeline(of: "x", to: "0000") { totalCount }', 'timeline.to', /no such year/],
  [
    'memberships(during: "2023-10") { totalCount }',
    'memberships.during',
    'Expected value of type "Span", found "2023-10". Expected an object with from or to.',
  ],
  [
    'people(filter: { name: "Ada" }) { totalCount }',
    'people.filter.name',
    'Expected value of type "TextFilter", found "Ada". Expected an object with eq, in, contains, startsWith or known.',
  ],
  [
    'people(filter: "Ada") { totalCount }',
    'people.filter',
    /Expected an object with and, or, not, id, .* or others\.$/,
  ],
  [
    'people(filter: { memberships: { count: { gte: 20 } } }) { totalCount }',
    'people.filter.memberships.count.gte',
    'Field "gte" is not defined by type "CountFilter". Its fields are eq, min and max.',
  ],
  [
    'people(first: 3000000000) { totalCount }',
    'people.first',
    'Int cannot represent non 32-bit signed integer value: 3000000000',
  ],
  [
    'memberships(filter: { role: { in: [CHAIR, "CHAIR"] } }) { totalCount }',
    'memberships.filter.role.in[1]',
    'Enum "Role" cannot represent non-enum value: "CHAIR". Did you mean the enum value "CHAIR"?',
  ],
  [
    'people @include(if: "yes") { totalCount }',
    'people.@include.if',
    'Boolean cannot represent a non boolean value: "yes"',
  ],
  [
    'committee(acronym: "x") { turnover(from: "x", to: null) { truncated } }',
    'committee.turnover.from',
    `Expected value of type "Date!", found "x"; It is not of the form YYYY-MM-DD; ${DAY}`,
  ],
];

describe('a value in a document that does not fit', () => {
  it.each(IN_DOCUMENT)('is told with its place: %s', async (selection, argument, message) => {
    const [error] = await errorsOf(`{ ${selection} }`);
    expect(error).toMatchObject({
      locations: [{ line: 1 }],
      extensions: { code: 'VALIDATION_FAILED', argument },
    });
    const said = error?.message.replace(`${argument}: `, '');
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(error?.message).toMatch(new RegExp(`^${argument.replace(/[[\]]/g, '\\$&')}: `));
  });

  it('is told with the others', async () => {
    const errors = await errorsOf(
      'query ($d: Date = "2023-02-30") { a: memberships(asOf: 2023) { totalCount } b: memberships(asOf: $d, first: "x") { totalCount } ...F } fragment F on Query { c: people(first: 1.5) { totalCount } }',
    );
    const places = errors.map(({ extensions }) => extensions['argument']);
    expect(places).toEqual(['$d', 'a.asOf', 'b.first', 'c.first']);
  });

  it('is not repeated in full when it is long', async () => {
    const [error] = await errorsOf(`{ memberships(asOf: "${'x'.repeat(90_000)}") { totalCount } }`);
    expect(error?.message.length).toBeLessThan(1_100);
    expect(error?.message).toMatch(/^memberships\.asOf: .* … x+"; It is not of the form/);
  });
});

describe('a value of a variable that does not fit', () => {
  it.each([
    [
      'Date',
      '2023-02-30',
      `Variable "$v" got invalid value "2023-02-30"; Expected type "Date". The calendar has no such day; ${DAY}`,
    ],
    [
      'Date',
      2023,
      `Variable "$v" got invalid value 2023; Expected type "Date". It is no string; ${DAY}`,
    ],
    [
      'Span',
      '2023-10',
      'Variable "$v" got invalid value "2023-10"; Expected type "Span" to be an object. Its fields are from and to.',
    ],
    [
      'Int',
      3e9,
      'Variable "$v" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000',
    ],
  ])('is told with the variable: %s, %p', async (type, v, message) => {
    const given = { Date: 'asOf', Span: 'during', Int: 'first' }[type] ?? '';
    const query = `query ($v: ${type}) { memberships(${given}: $v) { totalCount } }`;
    const [error] = await errorsOf(query, { v });
    expect(error).toMatchObject({
      message,
      locations: [{ line: 1, column: 8 }],
      extensions: { code: 'BAD_REQUEST' },
    });
  });

  it('is told with all others, each with its place in the value', async () => {
    const query =
      'query ($s: Span, $d: Date) { memberships(during: $s) { totalCount } b: memberships(asOf: $d) { totalCount } }';
    const errors = await errorsOf(query, { s: { from: '2023-13', to: 5 }, d: 'x' });
    expect(errors.map(({ message }) => /(\$\w).*(?:at "(.+)");/.exec(message)?.slice(1))).toEqual([
      ['$s', 's.from'],
      ['$s', 's.to'],
      undefined,
    ]);
  });

  it('is told of the field when it is null in a list of values', async () => {
    const query =
      'query ($v: String = "x") { wrong: people(filter: { name: { in: ["x", $v] } }) { totalCount } right: people { totalCount } }';
    const { response, body } = await post(app, { query, variables: { v: null } });
    expect([response.status, body.data]).toEqual([200, { wrong: null, right: { totalCount: 3 } }]);
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Argument "filter" has invalid value {name: {in: ["x", $v]}}. A variable in it is null or not given, where a value is needed.',
    ]);
  });
});
