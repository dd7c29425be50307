import type { FastifyInstance } from 'fastify';
import { type Body, bodyOf, post, send, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

const LONG = 'x'.repeat(50_000);
const WORDS = 'x y '.repeat(10_000);
const variable = (type: string, argument: string, v: unknown) => ({
  query: `query ($v: ${type}) { people(${argument}: $v) { totalCount } }`,
  variables: { v },
});

/** Requests that hold something very long which cannot be used. */
const SENT: readonly (readonly [what: string, sent: object])[] = [
  ['a text for a number', variable('Int', 'first', LONG)],
  ['words for a number', variable('Int', 'first', WORDS)],
  ['a text for an object', variable('PersonFilter', 'filter', WORDS)],
  ['an object for a number', variable('Int', 'first', { a: WORDS, b: [WORDS, LONG] })],
  [
    'many keys for a number',
    variable('Int', 'first', Object.fromEntries([...LONG].map((x, i) => [`${x}${i}`, i]))),
  ],
  ['a list for a number', variable('Int', 'first', [[LONG], [WORDS], 1, 2, 3])],
  ['a number for a number', variable('Int', 'first', 1e300)],
  ['a field of an object', variable('PersonFilter', 'filter', { [LONG]: 1 })],
  ['a cursor', variable('String', 'after', WORDS)],
  ['a text in the document', { query: `{ people(first: "${WORDS}") { totalCount } }` }],
  ['an object in the document', { query: `{ people(first: {a: "${WORDS}"}) { totalCount } }` }],
  ['digits in the document', { query: `{ people(first: ${'9'.repeat(50_000)}) { totalCount } }` }],
  ['an enum in the document', { query: `{ memberships(certainty: ${LONG}) { totalCount } }` }],
  ['a field', { query: `{ ${LONG} }` }],
  ['an alias', { query: `{ ${LONG}: people(first: 0) { totalCount } }` }],
  ['an alias that is wrong', { query: `{ ${LONG}: people(first: "a") { totalCount } }` }],
  ['a directive', { query: `{ people @${LONG} { totalCount } }` }],
  ['a fragment', { query: `{ ...${LONG} }` }],
  ['a variable', { query: `{ people(first: $${LONG}) { totalCount } }` }],
  ['a type', { query: `query ($v: ${LONG}) { people(first: $v) { totalCount } }` }],
  ['a text where none can be', { query: `{ "${WORDS}" }` }],
  ['quotes where none can be', { query: `{ "${'\\" '.repeat(9_000)}" }` }],
  ['a text without an end', { query: `{ "${WORDS}` }],
  ['a name of an operation', { query: '{ __typename }', operationName: LONG }],
  ['words for a name of an operation', { query: '{ __typename }', operationName: `${WORDS}"` }],
  ['a name of a published operation', { operationName: LONG }],
  ['a hash', { extensions: { persistedQuery: { version: 1, sha256Hash: LONG } } }],
];

describe('what is very long', () => {
  it.each(SENT)('is not repeated: %s', async (_what, sent) => {
    const { body } = await post(app, sent);
    expectShort(body);
  });

  it.each(['format', 'of', 'asOf', 'x'])('is not repeated: %s of a file', async (option) => {
    const options = new URLSearchParams({ format: 'csv', [option]: WORDS.slice(0, 5_000) });
    const { status, text } = await send(app, { url: `/export?${options}` });
    expect(status).toBeGreaterThanOrEqual(400);
    expectShort(JSON.parse(text) as Body);
  });

  it('is not repeated: an address', async () => {
    for (const url of [`/${LONG.slice(0, 9_000)}`, `/r/${LONG.slice(0, 9_000)}`])
      expectShort(bodyOf(await send(app, { url })));
  });

  it('is repeated when it is short, to its end', async () => {
    const { body } = await post(app, variable('Int', 'first', 'ninety'));
    expect(body.errors?.[0]?.message).toBe(
      'Variable "$v" got invalid value "ninety"; Int cannot represent non-integer value: "ninety"',
    );
  });
});

/** No message holds more than 100 characters of what was sent. */
function expectShort({ errors = [] }: Body): void {
  expect(errors).not.toEqual([]);
  for (const { message } of errors) {
    expect(message).not.toMatch(/x{101}|9{101}|(x y ?){26}|(" ){51}/);
    expect(message.length).toBeLessThan(700);
  }
}
