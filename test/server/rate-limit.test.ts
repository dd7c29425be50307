import type { FastifyInstance } from 'fastify';
import type { Config } from '../../src/config/config';
import { ServedGraph } from '../../src/server/served-graph';
import { bodyOf, peopleStore, send, serverOn, type Request } from './serving';

const URL = '/graphql?query={__typename}';
const POST = { method: 'POST', url: '/graphql' };
const JSON_IN = (charset: string) => ({ 'content-type': `application/json; charset=${charset}` });
const PROXY = { trustProxy: ['127.0.0.1'] };

let servedGraph: ServedGraph;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
});
afterAll(() => servedGraph.close());

async function on(settings: Partial<Config>, test: (app: FastifyInstance) => Promise<void>) {
  const app = await serverOn(servedGraph, settings);
  await test(app).finally(() => app.close());
}

/** The statuses of requests that come one after the other with these headers. */
async function statuses(app: FastifyInstance, ...each: Record<string, string>[]) {
  const found: number[] = [];
  for (const headers of each) found.push((await send(app, { url: URL, headers })).status);
  return found;
}

/** What is refused before its route is asked. */
const REFUSED: readonly (readonly [why: string, status: number, request: Request])[] = [
  ['an unknown address', 404, { url: '/nowhere' }],
  ['another method', 405, { method: 'DELETE', url: '/graphql' }],
  ['an unknown address, asked by OPTIONS', 404, { method: 'OPTIONS', url: '/nowhere' }],
  ['a compressed body', 415, { ...POST, headers: { 'content-encoding': 'gzip' }, payload: '{}' }],
  ['another charset', 415, { ...POST, headers: JSON_IN('latin1'), payload: '{}' }],
  ['plain text', 415, { ...POST, headers: { 'content-type': 'text/plain' }, payload: 'x' }],
  ['what is no host', 400, { url: URL, headers: { host: '[' } }],
  ['a name of an operation that is none', 400, { url: `${URL}&operationName=a%20b` }],
  ['a body that is no JSON', 400, { ...POST, headers: JSON_IN('utf-8'), payload: '{' }],
];

describe('a client that asks too often', () => {
  it.each(REFUSED)('is refused also for %s', (_why, status, request) =>
    on({ rateLimit: 2 }, async (app) => {
      const found = [];
      for (let times = 0; times < 3; times++) found.push((await send(app, request)).status);
      expect(found).toEqual([status, status, 429]);
    }),
  );

  it('is refused also for what browsers ask beforehand', () =>
    on({ rateLimit: 2 }, async (app) => {
      const preflight = {
        method: 'OPTIONS',
        url: '/graphql',
        headers: { origin: 'https://a.example' },
      };
      const found = [];
      for (let times = 0; times < 3; times++) found.push((await send(app, preflight)).status);
      expect(found).toEqual([204, 204, 429]);
    }));

  it('is refused with 429, and told how often it may and when to come again', () =>
    on({ rateLimit: 2 }, async (app) => {
      const { headers } = await send(app, { url: URL });
      expect(headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
      await send(app, { url: '/operations.json' });
      for (const url of [URL, '/export?format=csv', '/icon.svg']) {
        const refused = await send(app, { url, headers: { origin: 'https://a.example' } });
        expect(refused.status).toBe(429);
        expect(refused.headers).toMatchObject({
          'retry-after': expect.stringMatching(/^\d+$/) as string,
          'ratelimit-remaining': '0',
          'cache-control': 'no-store',
          'access-control-allow-origin': '*',
          'x-content-type-options': 'nosniff',
        });
        expect(bodyOf(refused)).toEqual({
          errors: [
            {
              message: expect.stringMatching(
                /^A client may send 2 requests a minute; try again in .+\.$/,
              ) as string,
              extensions: { code: 'TOO_MANY_REQUESTS' },
            },
          ],
        });
      }
    }));

  it('does not make the server look ill', () =>
    on({ rateLimit: 1 }, async (app) => {
      for (let times = 0; times < 3; times++)
        expect((await send(app, { url: '/health/live' })).status).toBe(200);
    }));

  it('may, by default', () =>
    on({}, async (app) => {
      const { status, headers } = await send(app, { url: URL });
      expect([status, headers['ratelimit-limit']]).toEqual([200, undefined]);
    }));
});

describe('clients are told apart', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const named = (name: string) => ({ ...from('192.0.2.1'), 'x-client-id': name });

  it('by the address that a trusted proxy gives, of IPv6 by the network', () =>
    on({ rateLimit: 1, ...PROXY }, async (app) => {
      const clients = [from('192.0.2.1'), from('192.0.2.2'), from('192.0.2.1')];
      expect(await statuses(app, ...clients)).toEqual([200, 200, 429]);
      const networks = [from('2001:db8::1'), from('2001:db8::2'), from('2001:db8:1::1')];
      expect(await statuses(app, ...networks)).toEqual([200, 429, 200]);
    }));

  it('by nothing that anybody else says', () =>
    on({ rateLimit: 1 }, async (app) => {
      expect(await statuses(app, from('192.0.2.1'), from('192.0.2.2'))).toEqual([200, 429]);
    }));

  it('not by what stands before the address that a trusted proxy gives', () =>
    on({ rateLimit: 1, ...PROXY }, async (app) => {
      const clients = [from('a, 192.0.2.1'), from('b, 192.0.2.1')];
      expect(await statuses(app, ...clients)).toEqual([200, 429]);
    }));

  it('by a header, where a trusted proxy sets it', () =>
    on({ rateLimit: 1, ...PROXY, clientHeader: 'x-client-id' }, async (app) => {
      expect(await statuses(app, named('a'), named('b'), named('a'))).toEqual([200, 200, 429]);
    }));

  it('by no more of it than is kept', () =>
    on({ rateLimit: 1, ...PROXY, clientHeader: 'x-client-id' }, async (app) => {
      const long = 'x'.repeat(100);
      expect(await statuses(app, named(`${long}a`), named(`${long}b`))).toEqual([200, 429]);
    }));

  it('by the address, of IPv6 by the network, where that header is not there', () =>
    on({ rateLimit: 1, ...PROXY, clientHeader: 'x-client-id' }, async (app) => {
      const networks = [from('2001:db8::1'), from('2001:db8::2'), from('2001:db8:1::1')];
      expect(await statuses(app, ...networks)).toEqual([200, 429, 200]);
    }));

  it('not by that header, where nobody in between is trusted', () =>
    on({ rateLimit: 1, trustProxy: ['192.0.2.9'], clientHeader: 'x-client-id' }, async (app) => {
      expect(await statuses(app, named('a'), named('b'))).toEqual([200, 429]);
    }));
});
