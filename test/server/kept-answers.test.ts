import type { FastifyInstance } from 'fastify';
import { loadGraph } from '../../src/seeding/load';
import { KeptAnswers } from '../../src/server/kept-answers';
import { ServedGraph } from '../../src/server/served-graph';
import type { Parameters, Row, Store } from '../../src/store/port';
import type { Statement } from '../../src/store/statement';
import { cited, graphOfFiles, item } from '../seeding/files';
import { peopleStore, post as posted, send, serverOn } from './serving';

const MEGABYTE = 2 ** 20;

/** Counts what composed statements read, and can hold them back. */
function counted(store: Store): { store: Store; reads: () => number; hold: () => () => void } {
  let reads = 0;
  let held: Promise<void> = Promise.resolve();
  const counting = Object.create(store, {
    read: {
      value: async (statement: Statement, parameters?: Parameters): Promise<Row[]> => {
        if (statement.name.startsWith('plan/')) {
          reads++;
          await held;
        }
        return store.read(statement, parameters);
      },
    },
  }) as Store;
  const hold = () => {
    let letGo = () => undefined as void;
    held = new Promise((resolve) => (letGo = resolve));
    return letGo;
  };
  return { store: counting, reads: () => reads, hold };
}

interface Served {
  readonly app: FastifyInstance;
  readonly graph: ServedGraph;
  readonly store: Store;
  readonly reads: () => number;
  readonly hold: () => () => void;
}

const post = async (app: FastifyInstance, body: object) => (await posted(app, body)).response;

const servers: Served[] = [];

async function served(answerBytes = MEGABYTE, settings = {}): Promise<Served> {
  const { store, reads, hold } = counted(await peopleStore());
  const graph = new ServedGraph(store, { answerBytes });
  await graph.start();
  const app = await serverOn(graph, settings);
  const server = { app, graph, store, reads, hold };
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const { app, graph } of servers.splice(0)) {
    await app.close();
    await graph.close();
  }
});

const QUERY = '{people{totalCount nodes{name}}}';
const address = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;

describe('a whole answer', () => {
  it('is given again without reading, by GET and by POST', async () => {
    const { app, reads, graph } = await served();
    const first = await send(app, { url: address(QUERY) });
    expect(first.headers['cache-status']).toBe('ccnso-graph; fwd=miss; stored');
    const again = await send(app, { url: address(QUERY) });
    expect(again.headers['cache-status']).toBe('ccnso-graph; hit');
    expect([again.text, again.headers['content-type']]).toEqual([
      first.text,
      first.headers['content-type'],
    ]);
    expect(reads()).toBe(1);
    const sent = await post(app, { query: QUERY });
    expect((await post(app, { query: QUERY })).text).toBe(sent.text);
    expect(reads()).toBe(2);
    expect(graph.answers).toMatchObject({ count: 2, hits: 2, misses: 2 });
    expect(graph.answers.bytes).toBeGreaterThan(2 * first.text.length);
  });

  it('is read once for all who ask at the same time', async () => {
    const { app, reads, hold } = await served();
    const letGo = hold();
    const asked = Array.from({ length: 20 }, () => post(app, { query: QUERY }));
    const other = post(app, { query: '{people{totalCount}}' });
    while (reads() < 2) await new Promise((resolve) => setImmediate(resolve));
    letGo();
    const texts = (await Promise.all(asked)).map(({ text }) => text);
    expect(new Set(texts).size).toBe(1);
    expect((await other).status).toBe(200);
    expect(reads()).toBe(2);
  });

  it('is another for other variables, another operation, another media type and other extensions', async () => {
    const { app, reads } = await served();
    const query =
      'query A($n: Int) { people(first: $n) { nodes { name } } } query B { people { totalCount } }';
    const asked = [
      { query, operationName: 'A' },
      { query, operationName: 'A', variables: { n: 1 } },
      { query, operationName: 'A', variables: { n: 2 } },
      { query, operationName: 'B' },
      { query, operationName: 'B', extensions: { cost: true } },
    ];
    const texts = [];
    for (const each of asked) texts.push((await post(app, each)).text);
    expect(new Set(texts).size).toBe(asked.length);
    expect(reads()).toBe(asked.length);
    const typed = await send(app, {
      url: address(QUERY),
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(typed.headers['content-type']).toContain('application/graphql-response+json');
    expect((await send(app, { url: address(QUERY) })).headers['content-type']).toContain(
      'application/json',
    );
  });
});

describe('an answer is not kept', () => {
  it.each([
    ['with errors', '{people(first: 1000){totalCount}}', 200],
    ['in part', '{people{totalCount} b: people(first: 1000){totalCount}}', 200],
    ['that is refused', '{nobody}', 400],
  ])('%s', async (_, query, status) => {
    const { app, graph } = await served();
    const first = await send(app, { url: address(query) });
    expect(first.status).toBe(status);
    expect(first.text).toContain('"errors"');
    expect(first.headers['etag']).toBeUndefined();
    expect(first.headers['cache-control']).toBe('no-store');
    expect((await send(app, { url: address(query) })).text).toBe(first.text);
    expect(graph.answers.count).toBe(0);
  });

  it('when nothing is to be kept, though its tag is known', async () => {
    const { app, reads, graph } = await served(0);
    const { headers } = await send(app, { url: address(QUERY) });
    await send(app, { url: address(QUERY) });
    expect([reads(), graph.answers.count]).toEqual([2, 0]);
    const tag = headers['etag'] as string;
    const again = await send(app, { url: address(QUERY), headers: { 'if-none-match': tag } });
    expect([again.status, reads()]).toEqual([304, 2]);
  });

  it('when the facts have changed while it was read', async () => {
    const { app, store, graph, hold, reads } = await served();
    const letGo = hold();
    const asked = post(app, { query: QUERY });
    while (reads() < 1) await new Promise((resolve) => setImmediate(resolve));
    await changeFacts(store);
    await graph.look();
    letGo();
    await asked;
    expect(graph.answers.count).toBe(0);
  });
});

async function changeFacts(store: Store): Promise<void> {
  const people = item('person:dan', 'name: "Dan"', cited());
  await loadGraph(store, graphOfFiles({ 'a.yaml': `people:\n${people}` }));
}

describe('when the facts change', () => {
  it('the kept answers go, and their tags with them', async () => {
    const { app, store, graph } = await served();
    const before = await send(app, { url: address(QUERY) });
    const tag = before.headers['etag'] as string;
    await changeFacts(store);
    await graph.look();
    expect(graph.answers.count).toBe(0);
    const after = await send(app, { url: address(QUERY), headers: { 'if-none-match': tag } });
    expect(after.status).toBe(200);
    expect(after.text).toContain('Dan');
    expect(after.headers['etag']).not.toBe(tag);
  });

  it('another store takes its place with answers of its own', async () => {
    const { app, graph } = await served();
    const before = await send(app, { url: address(QUERY) });
    const next = await peopleStore();
    await changeFacts(next);
    await graph.replace(next);
    const after = await send(app, { url: address(QUERY) });
    expect(after.text).not.toBe(before.text);
    expect(after.headers['cache-status']).toContain('miss');
  });
});

describe('a tag', () => {
  it('is the same on all servers of the same facts, and read from nothing', async () => {
    const [one, other] = [await served(), await served()];
    const { headers } = await send(one.app, { url: address(QUERY) });
    const tag = headers['etag'] as string;
    const known = await send(other.app, { url: address(QUERY), headers: { 'if-none-match': tag } });
    expect([known.status, known.text, other.reads()]).toEqual([304, '', 0]);
    expect(known.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const head = await send(other.app, { method: 'HEAD', url: address(QUERY) });
    expect([head.status, head.text, head.headers['etag']]).toEqual([200, '', tag]);
  });

  it('lets others keep the answer as long as is set', async () => {
    const { app } = await served(MEGABYTE, { maxAge: 60 });
    const { headers } = await send(app, { url: address(QUERY) });
    expect(headers['cache-control']).toBe('public, max-age=60, must-revalidate');
  });
});

describe('what is kept', () => {
  const body = 'x'.repeat(1_000);

  it('is bounded in bytes, and what is asked least recently makes room', async () => {
    const answers = new KeptAnswers(12_000);
    for (let index = 0; index < 100; index++) answers.keep(`k${index}`, { type: 'text', body });
    expect(answers.bytes).toBeLessThanOrEqual(12_000);
    expect(answers.count).toBe(4);
    expect(await answers.find('k0')).toBeNull();
    expect(await answers.find('k99')).toEqual({ type: 'text', body });
  });

  it('has no answer that would take the place of most others', () => {
    const answers = new KeptAnswers(10_000);
    answers.keep('large', { type: 'text', body: body.repeat(4) });
    expect(answers.count).toBe(0);
  });
});
