import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { bodyOf, peopleStore, post, send, serverOn } from './serving';

const QUESTION = '{ people { totalCount nodes { name } } }';
const ANSWER = {
  data: { people: { totalCount: 3, nodes: [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo' }] } },
};

let store: Store;
let servedGraph: ServedGraph;
let app: FastifyInstance;
beforeAll(async () => {
  store = await peopleStore();
  servedGraph = new ServedGraph(store);
  app = await serverOn(servedGraph);
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});

const get = (url: string, headers: Record<string, string> = {}) => send(app, { url, headers });
const asked = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

describe('a query', () => {
  it('is answered when it is posted', async () => {
    const { response, body } = await post(app, { query: QUESTION });
    expect(response.status).toBe(200);
    expect(body).toEqual(ANSWER);
  });

  it('is answered when it is in the address', async () => {
    const response = await get(asked(QUESTION));
    expect(response.status).toBe(200);
    expect(bodyOf(response)).toEqual(ANSWER);
  });

  it.each([
    ['no variables', '&variables=null&extensions=&operationName='],
    ['variables', '&variables=%7B%22unused%22%3A1%7D&extensions=%7B%7D'],
  ])('is answered when it is in the address with %s', async (_, more) => {
    expect(bodyOf(await get(asked(QUESTION) + more))).toEqual(ANSWER);
  });

  it.each([
    ['variables that are no JSON', '&variables=%7B', /contains invalid JSON/],
    ['variables that are a list', '&variables=[]', /should contain a JSON-encoded object/],
    ['two documents', '&query=%7Bx%7D', /may only be specified once/],
    ['an operation that is not there', '&operationName=null', /Unknown operation named "null"/],
  ])('is refused when it is in the address with %s', async (_, more, message) => {
    const response = await get(asked(QUESTION) + more);
    expect([response.status, bodyOf(response).errors?.[0]?.message]).toEqual([
      400,
      expect.stringMatching(message),
    ]);
  });

  it('is answered without its answer when only the head is asked for', async () => {
    const { status, headers, text } = await send(app, { method: 'HEAD', url: asked(QUESTION) });
    const whole = await get(asked(QUESTION));
    expect([status, text]).toEqual([200, '']);
    expect(headers['content-length']).toBe(String(whole.bytes.length));
    expect(headers['etag']).toBe(whole.headers['etag']);
  });

  it('is answered when a browser opens it, which accepts pages first', async () => {
    const response = await get(asked(QUESTION), { accept: 'text/html,*/*;q=0.8' });
    expect([response.status, bodyOf(response)]).toEqual([200, ANSWER]);
  });
});

/** What is wrong with a posted document: its status, its code and what its message says. */
const WRONG: readonly [what: string, body: object, code: string, message: string | RegExp][] = [
  [
    'a mutation',
    { query: 'mutation { addPerson }' },
    'VALIDATION_FAILED',
    'This API is read-only; only queries are supported.',
  ],
  [
    'a subscription',
    { query: 'subscription { people }' },
    'VALIDATION_FAILED',
    'This API is read-only; only queries are supported.',
  ],
  [
    'an unknown field',
    { query: '{ nobody }' },
    'VALIDATION_FAILED',
    'Cannot query field "nobody" on type "Query".',
  ],
  ['a document that is none', { query: '{ people' }, 'VALIDATION_FAILED', /^Syntax Error/],
  ['an empty document', { query: ' ' }, 'VALIDATION_FAILED', /^Syntax Error/],
  [
    'a document of too many words',
    { query: `{${' a'.repeat(2_001)} }` },
    'VALIDATION_FAILED',
    /2000 tokens/,
  ],
  [
    'a variable of the wrong type',
    { query: 'query($n: Int) { people(first: $n) { totalCount } }', variables: { n: 'x' } },
    'BAD_REQUEST',
    /^Variable "\$n" got invalid value "x"/,
  ],
  [
    'an operation that is not there',
    { query: 'query A { __typename }', operationName: 'B' },
    'BAD_REQUEST',
    'Unknown operation named "B".',
  ],
  ['no document', {}, 'BAD_REQUEST', /^POST body missing/],
  ['a document that is no text', { query: 5 }, 'BAD_REQUEST', 'GraphQL queries must be strings.'],
  [
    'variables that are a text',
    { query: '{ __typename }', variables: '{}' },
    'BAD_REQUEST',
    /^`variables` in a POST body/,
  ],
  [
    'a query that could read too much',
    {
      query:
        '{ people(first: 100) { nodes { memberships(first: 100) { nodes { startedBy { startedMemberships(first: 100) { nodes { id } } } } } } } }',
    },
    'QUERY_TOO_COMPLEX',
    /^The query may read \d+ records, its page sizes multiplied; the limit is \d+\./,
  ],
];

describe('what is posted and cannot be answered', () => {
  it.each(WRONG)('is refused: %s', async (_what, sent, code, message) => {
    const { response, body } = await post(app, sent);
    expect(response.status).toBe(400);
    expect(body.errors?.[0]?.extensions['code']).toBe(code);
    expect(body.errors?.[0]?.message).toMatch(message);
    expect(body.data).toBeUndefined();
    expect(response.text).not.toMatch(/stacktrace|node_modules|\.ts:/);
  });

  it('is refused when a mutation is in the address', async () => {
    const response = await get(asked('mutation { addPerson }'));
    expect([response.status, response.headers['allow']]).toEqual([405, 'POST']);
    expect(bodyOf(response).errors?.[0]?.extensions['code']).toBe('METHOD_NOT_ALLOWED');
  });

  it('is too much also when only the variables of a known document grow', async () => {
    const query =
      'query($n: Int!) { people(first: $n) { nodes { memberships(first: $n) { nodes { startedBy { startedMemberships(first: $n) { nodes { id } } } } } } } }';
    const codes: unknown[] = [];
    for (const n of [2, 2, 100])
      codes.push(
        (await post(app, { query, variables: { n } })).body.errors?.[0]?.extensions['code'],
      );
    expect(codes).toEqual([undefined, undefined, 'QUERY_TOO_COMPLEX']);
  });
});
