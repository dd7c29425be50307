import type { FastifyInstance } from 'fastify';
import { keylessTypes, possibleTypes } from '../../src/server/graphql/for-caches';
import { theSchema } from '../support/ask';
import { send, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

const get = (url: string, headers: Record<string, string> = {}) => send(app, { url, headers });
const QUERY = '/graphql?query={people{totalCount}}';
const READ = [
  QUERY,
  '/export?format=csv&table=nodes',
  '/schema.graphql',
  '/operations.json',
  '/possibleTypes.json',
  '/keylessTypes.json',
  '/icon.svg',
  '/robots.txt',
];

describe.each(READ)('%s', (url) => {
  it('has a tag by which a cache asks whether it is still the same', async () => {
    const { headers, bytes } = await get(url);
    expect(bytes.length).toBeGreaterThan(0);
    expect(headers['cache-control']).toBe('no-cache');
    const tag = headers['etag'] as string;
    const same = [tag, tag.slice(2), '*', `"other", ${tag}`];
    for (const named of same) {
      const again = await get(url, { 'if-none-match': named });
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag]);
      const head = await send(app, { method: 'HEAD', url, headers: { 'if-none-match': named } });
      expect([head.status, head.text, head.headers['etag']]).toEqual([304, '', tag]);
    }
    expect((await get(url, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has the same tag when it is compressed, and when only its head is read', async () => {
    const { headers } = await get(url);
    const compressed = await get(url, { 'accept-encoding': 'br' });
    const head = await send(app, { method: 'HEAD', url });
    expect(compressed.headers['etag']).toBe(headers['etag']);
    expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', headers['etag']]);
  });

  it('says by what it varies, compressed or not', async () => {
    const varies = url === QUERY ? 'accept, accept-encoding' : 'accept-encoding';
    expect((await get(url)).headers['vary']).toBe(varies);
    expect((await get(url, { 'accept-encoding': 'gzip' })).headers['vary']).toBe(varies);
  });
});

describe('a tag', () => {
  it('is another when the answer is another', async () => {
    const tags = await Promise.all(
      [QUERY, '/graphql?query={people{nodes{id}}}'].map(
        async (url) => (await get(url)).headers['etag'],
      ),
    );
    expect(new Set(tags).size).toBe(2);
  });

  it.each([
    ['GET', '/health/live'],
    ['GET', '/nothing'],
    ['GET', '/graphql?query={nobody}'],
    ['PUT', '/graphql'],
  ])('is not there for what is true only now or is refused: %s %s', async (method, url) => {
    expect((await send(app, { method, url })).headers['etag']).toBeUndefined();
  });

  it('is not there for what is posted', async () => {
    const response = await send(app, {
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      payload: '{"query":"{people{totalCount}}"}',
    });
    expect([response.status, response.headers['etag']]).toEqual([200, undefined]);
  });
});

describe('what caches of clients need of the schema', () => {
  it('is which types an interface or a union can be', async () => {
    const served = JSON.parse((await get('/possibleTypes.json')).text) as Record<string, string[]>;
    expect(served).toEqual(possibleTypes(theSchema()));
    expect(served['Node']).toContain('Person');
    expect(served['Body']?.toSorted()).toEqual(['Committee', 'Organization']);
  });

  it('is which types have no id', async () => {
    const served = JSON.parse((await get('/keylessTypes.json')).text) as string[];
    expect(served).toEqual(keylessTypes(theSchema()));
    expect(served).toEqual(expect.arrayContaining(['PageInfo', 'PersonConnection', 'Citation']));
    for (const name of ['Person', 'Query', 'Node', '__Type']) expect(served).not.toContain(name);
  });
});
