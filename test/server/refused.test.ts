import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import { serverOn, bodyOf, peopleStore, post, send, type Body } from './serving';

let app: FastifyInstance;
let servedGraph: ServedGraph;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
  app = await serverOn(servedGraph);
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});

const error = (message: string): Body => ({
  errors: [{ message, extensions: { code: 'BAD_REQUEST' } }],
});

it('a query that is only named by its hash is refused', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const { response, body } = await post(app, { extensions });
  // The protocol of persisted queries has it so.
  expect(response.status).toBe(200);
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
});

/** What never gets as far as GraphQL. */
const EARLY: readonly [
  what: string,
  body: string,
  type: string,
  status: number,
  message: string,
][] = [
  ['a body that is not JSON', '{"query": ', 'application/json', 400, 'The body is not JSON.'],
  [
    'a body that would change every object',
    '{"__proto__": {"query": "{ x }"}}',
    'application/json',
    400,
    'The body is not JSON.',
  ],
  ['no body', '', 'application/json', 400, 'The body is empty; allowed is JSON, {"query": "…"}.'],
  [
    'a body over 100 kB',
    JSON.stringify({ query: 'x'.repeat(100_000) }),
    'application/json',
    413,
    'The body is too large; allowed are 100000 bytes.',
  ],
  [
    'a form',
    'query=%7B__typename%7D',
    'application/x-www-form-urlencoded',
    415,
    'This content type is not read; allowed is application/json.',
  ],
  [
    'a document without JSON around it',
    '{ __typename }',
    'application/graphql',
    415,
    'This content type is not read; allowed is application/json.',
  ],
  [
    'a page',
    '<html>',
    'text/html',
    415,
    'This content type is not read; allowed is application/json.',
  ],
];

describe('what cannot be read', () => {
  it.each(EARLY)(
    'is refused in the form of GraphQL: %s',
    async (_what, payload, type, status, message) => {
      const response = await send(app, {
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': type, accept: 'text/html' },
        payload,
      });
      expect(response.status).toBe(status);
      expect(bodyOf(response)).toEqual(error(message));
    },
  );

  it('is not a body of exactly 100,000 bytes', async () => {
    const frame = JSON.stringify({ query: '{ __typename }', extensions: { x: '' } });
    const body = frame.replace('"x":""', `"x":"${'x'.repeat(100_000 - frame.length)}"`);
    expect(body).toHaveLength(100_000);
    expect((await post(app, body)).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('is an address that is none, and it is not repeated', async () => {
    const response = await send(app, { url: '/%zz<script>' });
    expect(response.status).toBe(400);
    expect(bodyOf(response)).toEqual(error('The request cannot be read.'));
  });

  it.each(['PUT', 'DELETE', 'PATCH'] as const)(
    'is a %s, which nothing here takes',
    async (method) => {
      const response = await send(app, { method, url: '/graphql' });
      expect(response.status).toBe(404);
      expect(bodyOf(response)).toEqual(error('There is nothing at this address for this method.'));
    },
  );
});
