import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { sendError } from '../../src/server/http/error';
import { addRefusals } from '../../src/server/http/refusals';
import { type Body, bodyOf, post, send, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

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

const NOT_JSON = [
  400,
  'BAD_REQUEST',
  'The request body is not valid JSON, or it has a key such as "__proto__".',
] as const;
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

const inCharset = (charset: string): Early => [
  `a body in ${charset}`,
  '{"query": "{ __typename }"}',
  asType(`application/json; charset=${charset}`),
  415,
  'UNSUPPORTED_MEDIA_TYPE',
  'This charset is not supported; the request body must be UTF-8.',
];
const NO_OBJECT = [
  400,
  'BAD_REQUEST',
  'The request body must be a JSON object such as {"query": "…"}.',
] as const;
const LIST = [
  400,
  'BAD_REQUEST',
  'The request body is a list; send each operation in a request of its own, as {"query": "…"}.',
] as const;

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
  ...['latin1', '"utf-16"', 'x'].map(inCharset),
  ['null', 'null', JSON_TYPE, ...NO_OBJECT],
  ['a text', '"{ __typename }"', JSON_TYPE, ...NO_OBJECT],
  ['a number', '1', JSON_TYPE, ...NO_OBJECT],
  ['no body, and no word of its type', '', {}, ...NO_OBJECT],
  ['an empty list', '[]', JSON_TYPE, ...LIST],
  ['several operations at once', '[{"query": "{ __typename }"}]', JSON_TYPE, ...LIST],
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
    ['PUT', '/graphql', 'GET, HEAD, POST'],
    ['DELETE', '/graphql?query=x', 'GET, HEAD, POST'],
    ['PATCH', '/graphql', 'GET, HEAD, POST'],
    ['PROPFIND', '/graphql', 'GET, HEAD, POST'],
    ['PUT', '/%67raphql', 'GET, HEAD, POST'],
    ['PUT', 'http://example.org/graphql?x', 'GET, HEAD, POST'],
    ['DELETE', '/export', 'GET, HEAD'],
    ['POST', '/operations.json', 'GET, HEAD'],
    ['POST', '/health/live', 'GET, HEAD'],
    ['PUT', '/health/ready', 'GET, HEAD'],
  ])('is refused with those that it has: %s %s', async (method, url, allow) => {
    const response = await send(app, { method, url });
    expect([response.status, response.headers['allow']]).toEqual([405, allow]);
    const message = `Method not allowed; use ${allow.replace(/, (\w+)$/, ' or $1')}.`;
    expect(bodyOf(response)).toEqual(error('METHOD_NOT_ALLOWED', message));
  });

  it('is refused at the address of a file of the page', async () => {
    const served = Fastify();
    addRefusals(served);
    served.setErrorHandler(sendError);
    served.get('/', () => 'a page');
    served.get('/a.b/:name', () => 'a part');
    await served.listen({ port: 0, host: '127.0.0.1' });
    const allowedAt = async (url: string) => {
      const { status, headers } = await send(served, { method: 'PUT', url });
      return [status, headers['allow']];
    };
    expect(await allowedAt('/?x')).toEqual([405, 'GET, HEAD']);
    expect(await allowedAt('/a.b/x')).toEqual([405, 'GET, HEAD']);
    for (const url of ['/a.b/', '/a.b/x/y', '/axb/x'])
      expect(await allowedAt(url)).toEqual([404, undefined]);
    await served.close();
  });

  it.each(['PUT', 'OPTIONS'])(
    'is an unknown address where there is none for any: %s',
    async (method) => {
      const response = await send(app, { method, url: '/nothing' });
      expect([response.status, response.headers['allow']]).toEqual([404, undefined]);
      expect(bodyOf(response)).toEqual(error('NOT_FOUND', 'There is nothing at this address.'));
    },
  );

  it('can be read by a page of any origin, whatever is wrong with the body', async () => {
    const headers = { ...JSON_TYPE, origin: 'https://a.example' };
    for (const more of [
      { 'content-encoding': 'gzip' },
      { 'content-type': 'application/json; charset=latin1' },
    ]) {
      const response = await send(app, {
        url: '/graphql',
        method: 'POST',
        headers: { ...headers, ...more } as Record<string, string>,
        payload: '{}',
      });
      expect([response.status, response.headers['access-control-allow-origin']]).toEqual([
        415,
        '*',
      ]);
    }
  });
});
