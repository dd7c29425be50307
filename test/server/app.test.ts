import { readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { publishedOperations } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import { schemaText } from '../../src/server/graphql/schema-text';
import type { Store } from '../../src/store/port';
import { theSchema } from '../support/ask';
import { bodyOf, peopleStore, post, send, serverOn, startOn, type Body } from './serving';

const QUESTION = '{ people { totalCount nodes { name } } }';
const ANSWER = {
  data: { people: { totalCount: 3, nodes: [{ name: 'Ada' }, { name: 'Ben' }, { name: 'Cleo' }] } },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

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

describe('what is asked beside GraphQL', () => {
  it('is that the process lives', async () => {
    const response = await get('/health/live');
    expect([response.status, JSON.parse(response.text)]).toEqual([200, { status: 'ok', version }]);
  });

  it('is that it is ready, once every published operation was answered', async () => {
    const { app: other, warmUp } = await startOn(servedGraph);
    const ready = async () => {
      const { status, headers, text } = await send(other, { url: '/health/ready' });
      return [status, headers['retry-after'], JSON.parse(text) as unknown];
    };
    expect(await ready()).toEqual([503, '1', { status: 'starting', version }]);
    await warmUp();
    const answers = { count: 0, bytes: 0, hits: 0, misses: 0 };
    expect(await ready()).toEqual([200, undefined, { status: 'ok', version, answers }]);
    await other.close();
  });

  it('is that the store cannot answer, while the process lives', async () => {
    const closed = await peopleStore();
    await closed.close();
    const { app: other, warmUp } = await startOn(new ServedGraph(closed));
    const warm = warmUp();
    const response = await send(other, { url: '/health/ready' });
    expect([response.status, response.headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(response.text)).toEqual({ status: 'unavailable', version });
    expect((await send(other, { url: '/health/live' })).status).toBe(200);
    await other.close();
    await warm;
  });

  it('is which operations are published', async () => {
    const response = await get('/operations.json');
    expect(JSON.parse(response.text)).toEqual(publishedOperations());
    expect(publishedOperations().length).toBeGreaterThan(0);
  });

  it.each(['/nothing', '/graphql/', '/graphql/x', '/health', '/health/live/'])(
    'is nothing at %s, and a program is told so as JSON',
    async (url) => {
      const response = await get(url, { accept: 'application/json' });
      expect(response.status).toBe(404);
      expect(bodyOf(response)).toEqual<Body>({
        errors: [
          {
            message: 'There is nothing at this address.',
            extensions: { code: 'NOT_FOUND' },
          },
        ],
      });
    },
  );
});

describe('a browser', () => {
  it('is told on a page that there is nothing, and by JSON where programs ask', async () => {
    const { status, headers, text } = await get('/nothing', { accept: 'text/html' });
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('There is nothing at this address');
    expect(bodyOf(await get('/graphql/x', { accept: 'text/html' })).errors).toHaveLength(1);
  });

  const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('that opens the address of the API is sent to the page', async () => {
    const response = await get('/graphql', page);
    expect([response.status, response.headers['location']]).toEqual([303, '/']);
  });

  it.each([{ accept: 'TEXT/HTML' }, { accept: 'a/b, text/html;q=0.1' }])(
    'is one that accepts %j',
    async (headers) => {
      expect((await get('/graphql', headers)).status).toBe(303);
    },
  );

  it.each([{ accept: 'application/json' }, { accept: 'text/html;q=0, */*' }, {}])(
    'is not taken for one that accepts %j',
    async (headers) => {
      expect((await get('/graphql', headers as Record<string, string>)).status).toBe(400);
    },
  );

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('gets answers compressed by %s', async (encoding, decompress) => {
    const response = await send(app, {
      url: '/schema.graphql',
      headers: { 'accept-encoding': encoding },
    });
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(decompress(response.bytes).toString()).toBe(schemaText(theSchema()));
  });

  it('finds an icon, and robots are told what they may read', async () => {
    const icon = await get('/favicon.ico');
    expect([icon.status, icon.headers['location']]).toEqual([301, '/icon.svg']);
    expect((await get('/icon.svg')).headers['content-type']).toBe('image/svg+xml');
    const robots = await get('/robots.txt');
    expect(robots.headers['content-type']).toMatch(/^text\/plain/);
    expect(robots.text.split('\n')).toEqual([
      'User-agent: *',
      'Disallow: /graphql',
      'Disallow: /export',
      'Disallow: /search',
      '',
      'Sitemap: http://localhost:4000/sitemap.xml',
      '',
    ]);
  });
});

describe('a page elsewhere', () => {
  const origin = 'https://elsewhere.example';
  const corsHeaders = (headers: object) =>
    Object.keys(headers).filter((name) => name.startsWith('access-control-'));

  const preflight = (on: FastifyInstance) =>
    send(on, {
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  it('is let in, and may read what tells it the name of a file and when to come again', async () => {
    const { response } = await post(app, { query: QUESTION }, { origin });
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers':
        'allow, cache-status, content-disposition, etag, link, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, x-request-id',
    });
    expect((await preflight(app)).headers['access-control-allow-methods']).toBe('GET, POST');
  });

  it('is not let in when no origin is allowed', async () => {
    const closed = await serverOn(servedGraph, { corsOrigins: [] });
    const { response } = await post(closed, { query: QUESTION }, { origin });
    expect(corsHeaders(response.headers)).toEqual([]);
    expect(corsHeaders((await preflight(closed)).headers)).toEqual([]);
    await closed.close();
  });

  it('is let in when it is listed, and no other is', async () => {
    const open = await serverOn(servedGraph, { corsOrigins: [origin, 'https://third.example'] });
    const allowed = async (from: string) =>
      (await post(open, { query: QUESTION }, { origin: from })).response.headers[
        'access-control-allow-origin'
      ];
    expect(await allowed(origin)).toBe(origin);
    expect(await allowed('https://other.example')).toBeUndefined();
    await open.close();
  });
});

describe('a request', () => {
  it('gives back its hold on the graph when it is answered', async () => {
    const [old, next] = [await peopleStore(), await peopleStore()];
    const swapped = new ServedGraph(old);
    const other = await serverOn(swapped);
    await post(other, { query: QUESTION });
    await post(other, { query: '{ nobody }' });
    await swapped.replace(next);
    await expect(old.health()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect((await post(other, { query: QUESTION })).body).toEqual(ANSWER);
    await other.close();
    await swapped.close();
  });
});
