import type { FastifyInstance } from 'fastify';
import type { Config } from '../../src/config/config';
import { ServedGraph } from '../../src/server/served-graph';
import { bodyOf, peopleStore, send, serverOn } from './serving';

const running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.close();
});

/** A server that knows which facts it serves. */
async function serving(
  settings: Partial<Config> = {},
  answerBytes = 1e6,
): Promise<FastifyInstance> {
  const servedGraph = new ServedGraph(await peopleStore(), { answerBytes });
  await servedGraph.start();
  running.push(servedGraph);
  const app = await serverOn(servedGraph, settings);
  running.push(app);
  return app;
}

const QUERY = '/graphql?query={people{totalCount}}';
const get = (app: FastifyInstance, url: string, headers: Record<string, string> = {}) =>
  send(app, { url, headers });

describe('the tag of an answer of GraphQL', () => {
  it('is the same on servers of the same facts, and the answer too', async () => {
    const [one, other] = [await get(await serving(), QUERY), await get(await serving(), QUERY)];
    expect(one.headers['etag']).toMatch(/^W\/"[\w-]{43}"$/);
    expect([other.headers['etag'], other.text]).toEqual([one.headers['etag'], one.text]);
  });

  it('is another where records are reached under another address', async () => {
    const url = '/graphql?query={person(name:"Ada"){url}}';
    const one = await get(await serving({ publicUrl: 'https://a.example' }), url);
    const other = await get(await serving({ publicUrl: 'https://b.example' }), url);
    expect(other.headers['etag']).not.toBe(one.headers['etag']);
  });

  it('is not there where servers of the same facts say something else', async () => {
    const app = await serving();
    const { headers } = await get(app, '/graphql?query={dataset{at:loadedAt}}');
    expect([headers['cache-control'], headers['cache-status']]).toEqual(['no-store', undefined]);
    expect(headers['etag']).toBeUndefined();
    const facts = await get(app, '/graphql?query={dataset{fingerprint}}');
    expect(facts.headers['etag']).toBeDefined();
  });

  it('spares the client who names it the answer, also to HEAD', async () => {
    const app = await serving();
    const tag = (await get(app, QUERY)).headers['etag'] as string;
    for (const method of ['GET', 'HEAD']) {
      const headers = { 'if-none-match': `"other", ${tag}` };
      const again = await send(app, { method, url: QUERY, headers });
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag]);
      expect(again.headers['cache-status']).toBe('ccnso-graph; hit');
    }
  });

  it('is no excuse to leave a refused query unanswered', async () => {
    const app = await serving();
    const { status, text } = await get(app, '/graphql?query={nobody}', { 'if-none-match': '*' });
    expect([status, text]).toEqual([400, expect.stringContaining('nobody')]);
  });
});

describe('what an answer says to caches', () => {
  it('is whether it was kept here', async () => {
    const app = await serving();
    expect((await get(app, QUERY)).headers['cache-status']).toBe('ccnso-graph; fwd=miss; stored');
    expect((await get(app, QUERY)).headers['cache-status']).toBe('ccnso-graph; hit');
    for (const bytes of [0, 100]) {
      const keepsNone = await serving({}, bytes);
      for (const time of [1, 2])
        expect([time, (await get(keepsNone, QUERY)).headers['cache-status']]).toEqual([
          time,
          'ccnso-graph; fwd=miss',
        ]);
    }
  });

  it('is how long they may keep it, and nginx may keep what is to be asked for each time', async () => {
    const { headers } = await get(await serving(), QUERY);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const names = Object.keys(headers);
    expect(headers['x-accel-expires']).toBe('@1');
    expect(names.indexOf('x-accel-expires')).toBeLessThan(names.indexOf('cache-control'));
    const minute = await get(await serving({ maxAge: 60 }), QUERY);
    expect(minute.headers['cache-control']).toBe('public, max-age=60, must-revalidate');
    expect(minute.headers['x-accel-expires']).toBeUndefined();
  });

  it('is by what it varies: also by the origin of a page where only some are let in', async () => {
    const [origin, third] = ['https://a.example', 'https://b.example'];
    const app = await serving({ corsOrigins: [origin, third] });
    const { headers } = await get(app, QUERY, { origin });
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['vary']?.toLowerCase().split(', ').sort()).toEqual([
      'accept',
      'accept-encoding',
      'origin',
    ]);
  });

  it.each([
    ['/graphql?query={nobody}', 400],
    ['/graphql?operationName=Nothing', 400],
    ['/graphql?query={people(first:1000){totalCount}}', 200],
    ['/nothing', 404],
    ['/export?format=none', 400],
  ])('is that no error is to be kept: %s', async (url, status) => {
    const response = await get(await serving({ maxAge: 60 }), url);
    expect(bodyOf(response).errors).toHaveLength(1);
    expect([response.status, response.headers['cache-control']]).toEqual([status, 'no-store']);
  });
});
