import type { FastifyInstance } from 'fastify';
import { publishedOperations } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { bodyOf, peopleStore, post, send, serverOn, startOn, type Body } from './serving';

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

describe('what is asked beside GraphQL', () => {
  it('is that the process lives', async () => {
    const response = await get('/health/live');
    expect([response.status, JSON.parse(response.text)]).toEqual([200, { status: 'ok' }]);
  });

  it('is that it is ready, once every published operation was answered', async () => {
    const { app: other, warmUp } = await startOn(servedGraph);
    const ready = async () => {
      const { status, headers, text } = await send(other, { url: '/health/ready' });
      return [status, headers['retry-after'], JSON.parse(text) as unknown];
    };
    expect(await ready()).toEqual([503, '1', { status: 'starting' }]);
    await warmUp();
    expect(await ready()).toEqual([200, undefined, { status: 'ok' }]);
    await other.close();
  });

  it('is that the store cannot answer, while the process lives', async () => {
    const closed = await peopleStore();
    await closed.close();
    const { app: other, warmUp } = await startOn(new ServedGraph(closed));
    await warmUp();
    const response = await send(other, { url: '/health/ready' });
    expect([response.status, response.headers['retry-after']]).toEqual([503, '5']);
    expect(JSON.parse(response.text)).toEqual({ status: 'unavailable' });
    expect((await send(other, { url: '/health/live' })).status).toBe(200);
    await other.close();
  });

  it('is which operations are published', async () => {
    const response = await get('/operations.json');
    expect(JSON.parse(response.text)).toEqual(publishedOperations());
    expect(publishedOperations().length).toBeGreaterThan(0);
  });

  it.each(['/nothing', '/graphql/', '/graphql/x', '/health', '/health/live/'])(
    'is nothing at %s, and the answer is JSON',
    async (url) => {
      const response = await get(url, { accept: 'text/html' });
      expect(response.status).toBe(404);
      expect(bodyOf(response)).toEqual<Body>({
        errors: [
          {
            message: 'There is nothing at this address for this method.',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
    },
  );
});

describe('a page elsewhere', () => {
  const origin = 'https://elsewhere.example';
  const corsHeaders = (headers: object) =>
    Object.keys(headers).filter((name) => name.startsWith('access-control-'));

  it('is not let in unless it is listed', async () => {
    const { response } = await post(app, { query: QUESTION }, { origin });
    expect(corsHeaders(response.headers)).toEqual([]);
    const preflight = await send(app, {
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(corsHeaders(preflight.headers)).toEqual([]);
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
