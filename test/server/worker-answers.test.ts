import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { RUNS_IN_WORKER } from '../../src/questions/runs-in-worker';
import { ROOTS } from '../../src/plan/roots';
import { publishedOperations } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import { WorkerThread } from '../../src/server/worker/worker-thread';
import { send, serverOn, startOn } from './serving';
import { theSchema } from '../support/ask';
import { realGraph, realStore } from '../support/engine';

/** A thread runs what was built, as it does in the product. */
const WORKER = join(__dirname, '..', '..', 'dist', 'thread', 'worker.js');
const LIMITS = { opening: 60_000, answer: 60_000, rest: 1_000, waiting: 100 };

/** The questions of which the answers walk the graph. */
const WALKING = ['analytics', 'common', 'lineage', 'neighbourhood', 'paths', 'search', 'timeline'];

let here: FastifyInstance;
let worker: FastifyInstance;
const threads: WorkerThread[] = [];
let passedOn = 0;
const lives: ServedGraph[] = [];

beforeAll(async () => {
  const openWorker = (fingerprint: string) => {
    const thread = new WorkerThread(readConfig(), fingerprint, LIMITS, WORKER);
    threads.push(thread);
    const passed = thread.run.bind(thread);
    thread.run = (request) => {
      passedOn++;
      return passed(request);
    };
    return thread;
  };
  lives.push(new ServedGraph(await realStore()), new ServedGraph(await realStore(), openWorker, 0));
  for (const servedGraph of lives) await servedGraph.start();
  await lives[1]?.whenReady();
  [here, worker] = (await Promise.all(lives.map((servedGraph) => serverOn(servedGraph)))) as [
    FastifyInstance,
    FastifyInstance,
  ];
}, 120_000);
afterAll(async () => {
  await Promise.all([here, worker].map((app) => app.close()));
  await Promise.all(lives.map((servedGraph) => servedGraph.close()));
});

const ask = async (app: FastifyInstance, body: object) => {
  const { status, text } = await send(app, {
    ...{ method: 'POST', url: '/graphql', payload: JSON.stringify(body) },
    headers: { 'content-type': 'application/json' },
  });
  return { status, body: JSON.parse(text) as unknown };
};

describe('a graph that is walked in another thread', () => {
  it('is the same graph', async () => {
    const { fingerprint } = await realGraph();
    const { body } = await ask(worker, { query: '{ dataset { fingerprint } }' });
    expect(body).toEqual({ data: { dataset: { fingerprint } } });
  });

  it.each(
    publishedOperations()
      .filter(({ name }) => name !== 'Dataset')
      .map(({ name, query }) => [name, query]),
  )('%s is answered alike', async (_name, query) => {
    const before = passedOn;
    const [one, other] = await Promise.all([here, worker].map((app) => ask(app, { query })));
    expect(other).toEqual(one);
    expect(one?.status).toBe(200);
    expect(passedOn - before).toBe(
      WALKING.some((field) => new RegExp(`\\b${field}\\b`).test(query)) ? 1 : 0,
    );
  });

  it('answers these questions there, and no others', () => {
    const fields = Object.values(theSchema().getQueryType()?.getFields() ?? {});
    const marked = fields.filter(({ extensions }) => extensions[RUNS_IN_WORKER] === true);
    expect(marked.map(({ name }) => name).sort()).toEqual(WALKING);
    // Whoever adds a question decides on which side it belongs.
    expect(
      fields
        .filter(({ name }) => !ROOTS.has(name))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...WALKING, 'changes', 'dataset'].sort());
  });

  it.each([
    ['an argument out of range', '{ lineage(of: "committee:dasc", depth: 0) { truncated } }', {}],
    [
      'what a resolver refuses',
      '{ analytics { regionsShare(body: "council") { totalCount } } }',
      {},
    ],
    [
      'a question in a fragment',
      'query ($on: Boolean!) { ...q @include(if: $on) } fragment q on Query { again: search(text: "dasc", first: 2) { nodes { id } } }',
      { on: true },
    ],
    [
      'one of several operations',
      'query A { __typename } query B { search(text: "x") { totalCount } }',
      {},
    ],
    ['an unknown field', '{ lineage(of: "x") { nothing } }', {}],
    [
      'a variable of another type',
      'query ($n: Int) { search(text: "x", first: $n) { totalCount } }',
      { n: 'a' },
    ],
    ['a variable that is missing', 'query ($of: ID!) { lineage(of: $of) { truncated } }', {}],
  ])('%s is answered alike', async (_what, query, variables) => {
    const asked = {
      query,
      variables,
      ...(query.includes('query B') ? { operationName: 'B' } : {}),
    };
    const [one, other] = await Promise.all([here, worker].map((app) => ask(app, asked)));
    expect(other).toEqual(one);
  });

  it('is exported alike', async () => {
    const before = passedOn;
    const files = await Promise.all(
      [here, worker].map(async (app) => {
        const url = '/export?format=gexf&what=lineage&of=policy:ccpdp3-retirement';
        const { status, headers, text } = await send(app, { url });
        const hash = createHash('sha256').update(text).digest('hex');
        return { status, type: headers['content-type'], hash };
      }),
    );
    expect(files[1]).toEqual(files[0]);
    expect(passedOn - before).toBe(1);
    expect(files[0]?.status).toBe(200);
    const refused = await send(worker, { url: '/export?format=dot&what=memberships' });
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', nodesAllowed: 300 } }] },
    ]);
  });

  it('refuses what walks it when the thread has died, answers the rest, and starts anew', async () => {
    const query = '{ search(text: "dasc") { totalCount } }';
    const before = await ask(worker, { query });
    await threads[0]?.kill();
    const during = await ask(worker, { query });
    expect(during).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
    });
    expect((await ask(worker, { query: '{ committee(acronym: "DASC") { id } }' })).status).toBe(
      200,
    );
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await ask(worker, { query })).toEqual(before);
  }, 60_000);
});

it('a server is ready for everything else when that thread cannot open its graph', async () => {
  jest.spyOn(console, 'error').mockImplementation();
  const openWorker = () =>
    new WorkerThread(readConfig(), 'of another graph', { ...LIMITS, rest: 60_000 }, WORKER);
  const servedGraph = new ServedGraph(await realStore(), openWorker, 0);
  await servedGraph.start();
  const { app, warmUp } = await startOn(servedGraph);
  await warmUp();
  expect((await send(app, { url: '/health/ready' })).status).toBe(200);
  expect(await ask(app, { query: '{ search(text: "dasc") { totalCount } }' })).toMatchObject({
    status: 503,
    body: {
      errors: [{ message: expect.stringContaining('Lists and records are answered') as string }],
    },
  });
  await app.close();
  await servedGraph.close();
}, 60_000);
