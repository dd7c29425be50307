import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { sendError } from '../../src/server/http/error';
import { addRefusals } from '../../src/server/http/refusals';
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

const error = (code: string, message: string): Body => ({
  errors: [{ message, extensions: { code } }],
});

it('a query that is only named by its hash is refused', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const { response, body } = await post(app, { extensions });
  // The protocol of persisted queries has it so.
  expect(response.status).toBe(200);
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** What never gets as far as GraphQL: its body, its headers, and what is answered. */
type Early = readonly [
  what: string,
  body: string | Buffer,
  headers: Record<string, string>,
  status: number,
  code: string,
  message: string,
];

const NOT_JSON = [400, 'BAD_REQUEST', 'The request body is not valid JSON.'] as const;
const OTHER_TYPE = [
  415,
  'UNSUPPORTED_MEDIA_TYPE',
  'This content type is not supported; the request body must be application/json.',
] as const;
const COMPRESSED = [
  415,
  'UNSUPPORTED_MEDIA_TYPE',
  'Compressed request bodies are not supported; send the body without a content-encoding.',
] as const;
const asType = (type: string) => ({ 'content-type': type });
const compressed = (encoding: string): Early => [
  `a body that is said to be ${encoding}`,
  gzipSync('{"query": "{ __typename }"}'),
  { ...JSON_TYPE, 'content-encoding': encoding },
  ...COMPRESSED,
];

const EARLY: readonly Early[] = [
  ['a body that is not JSON', '{"query": ', JSON_TYPE, ...NOT_JSON],
  [
    'a body that would change every object',
    '{"__proto__": {"query": "{ x }"}}',
    JSON_TYPE,
    ...NOT_JSON,
  ],
  [
    'no body',
    '',
    JSON_TYPE,
    400,
    'BAD_REQUEST',
    'The request body is empty; expected JSON such as {"query": "…"}.',
  ],
  [
    'a body over 100 kB',
    JSON.stringify({ query: 'x'.repeat(100_000) }),
    JSON_TYPE,
    413,
    'PAYLOAD_TOO_LARGE',
    'The request body is too large; it must be at most 100000 bytes.',
  ],
  ['a form', 'query=%7B__typename%7D', asType('application/x-www-form-urlencoded'), ...OTHER_TYPE],
  [
    'a document without JSON around it',
    '{ __typename }',
    asType('application/graphql'),
    ...OTHER_TYPE,
  ],
  ['a page', '<html>', asType('text/html'), ...OTHER_TYPE],
  ['plain text', '{ __typename }', asType('text/plain'), ...OTHER_TYPE],
  ...['gzip', 'br', 'GZIP', 'gzip, identity'].map(compressed),
];

describe('what cannot be read', () => {
  it.each(EARLY)(
    'is refused in the form of GraphQL: %s',
    async (_what, payload, headers, status, code, message) => {
      const response = await send(app, {
        method: 'POST',
        url: '/graphql',
        headers: { ...headers, accept: 'text/html' },
        payload,
      });
      expect(response.status).toBe(status);
      expect(bodyOf(response)).toEqual(error(code, message));
    },
  );

  it('is not a body of exactly 100,000 bytes', async () => {
    const frame = JSON.stringify({ query: '{ __typename }', extensions: { x: '' } });
    const body = frame.replace('"x":""', `"x":"${'x'.repeat(100_000 - frame.length)}"`);
    expect(body).toHaveLength(100_000);
    expect((await post(app, body)).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('is not a body that is said to be as it is', async () => {
    const query = { query: '{ __typename }' };
    const { body } = await post(app, query, { 'content-encoding': 'identity' });
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });

  it('is an address that is none, and it is not repeated', async () => {
    const response = await send(app, { url: '/%zz<script>' });
    expect(response.status).toBe(400);
    expect(bodyOf(response)).toEqual(error('BAD_REQUEST', 'The request cannot be read.'));
  });
});

describe('a method that an address does not have', () => {
  it.each([
    ['PUT', '/graphql', 'GET, POST'],
    ['DELETE', '/graphql?query=x', 'GET, POST'],
    ['PATCH', '/graphql', 'GET, POST'],
    ['PROPFIND', '/graphql', 'GET, POST'],
    ['DELETE', '/export', 'GET, HEAD'],
    ['POST', '/operations.json', 'GET, HEAD'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['PUT', '/health/ready', 'GET, HEAD'],
  ])('is refused with those that it has: %s %s', async (method, url, allow) => {
    const response = await send(app, { method, url });
    expect([response.status, response.headers['allow']]).toEqual([405, allow]);
    const message = `Method not allowed; use ${allow.replace(', ', ' or ')}.`;
    expect(bodyOf(response)).toEqual(error('METHOD_NOT_ALLOWED', message));
  });

  it('is refused also when it is HEAD, of which the answer has no body', async () => {
    const { status, headers, text } = await send(app, { method: 'HEAD', url: '/graphql' });
    expect([status, headers['allow'], text]).toEqual([405, 'GET, POST', '']);
  });

  it('is refused at the address of a file of the page', async () => {
    const served = Fastify();
    addRefusals(served);
    served.setErrorHandler(sendError);
    served.get('/', () => 'a page');
    await served.listen({ port: 0, host: '127.0.0.1' });
    const { status, headers } = await send(served, { method: 'PUT', url: '/?x' });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
    await served.close();
  });

  it('is an unknown address where there is none for any method', async () => {
    const response = await send(app, { method: 'PUT', url: '/nothing' });
    expect([response.status, response.headers['allow']]).toEqual([404, undefined]);
    expect(bodyOf(response)).toEqual(error('NOT_FOUND', 'There is nothing at this address.'));
  });
});
