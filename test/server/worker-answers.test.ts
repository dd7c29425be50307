import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import { RUNS_IN_WORKER } from '../../src/questions/runs-in-worker';
import { ROOTS } from '../../src/plan/roots';
import { publishedOperations } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import type { LogError } from '../../src/server/log';
import { WorkerClient } from '../../src/server/worker/worker-client';
import { peopleStore, send, serverOn, startOn } from './serving';
import { theSchema } from '../support/ask';
import { realGraph } from '../support/engine';
import { realStore } from '../support/engines';

/** A worker runs what was built, as it does in the product. */
const WORKER = join(__dirname, '..', '..', 'dist', 'server', 'worker', 'worker.js');
const LIMITS = { opening: 60_000, answer: 60_000, rest: 60_000, waiting: 100, ending: 60_000 };

/** The questions of which the answers walk the graph. */
const WALKING = [
  'analytics',
  'common',
  'coverage',
  'lineage',
  'neighbourhood',
  'paths',
  'search',
  'timeline',
];

let here: FastifyInstance;
let worker: FastifyInstance;
const clients: WorkerClient[] = [];
let passedOn = 0;
const lives: ServedGraph[] = [];

const clientFor = (fingerprint: string, log: LogError = () => undefined) => {
  const { seeds, neo4j, publicUrl } = readConfig();
  return new WorkerClient(
    { config: { seeds, neo4j, publicUrl }, fingerprint },
    log,
    LIMITS,
    WORKER,
  );
};

beforeAll(async () => {
  const openWorker = (fingerprint: string) => {
    const client = clientFor(fingerprint);
    clients.push(client);
    const passed = client.run.bind(client);
    client.run = (request) => {
      passedOn++;
      return passed(request);
    };
    return client;
  };
  lives.push(
    new ServedGraph(await realStore()),
    new ServedGraph(await realStore(), { openWorker, threshold: 0 }),
  );
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

describe('a graph that is walked in a worker', () => {
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

  it('refuses what walks it when the worker has died, answers the rest, and starts anew', async () => {
    const query = '{ search(text: "dasc") { totalCount } }';
    const before = await ask(worker, { query });
    await clients[0]?.kill();
    const during = await ask(worker, { query });
    expect(during).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] },
    });
    expect((await ask(worker, { query: '{ committee(acronym: "DASC") { id } }' })).status).toBe(
      200,
    );
    const rested = Date.now() + LIMITS.rest + 1;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(rested);
    expect(await ask(worker, { query })).toEqual(before);
    clock.mockRestore();
  }, 60_000);
});

it('a server is ready for everything else when the worker cannot open its graph', async () => {
  const logged: unknown[] = [];
  const openWorker = () => clientFor('of another graph', ({ err }) => logged.push(err));
  const servedGraph = new ServedGraph(await peopleStore(), { openWorker, threshold: 0 });
  await servedGraph.start();
  const { app, warmUp } = await startOn(servedGraph);
  await warmUp();
  expect((await send(app, { url: '/health/ready' })).status).toBe(200);
  expect(await ask(app, { query: '{ search(text: "dasc") { totalCount } }' })).toMatchObject({
    status: 503,
    body: {
      errors: [
        { message: expect.stringContaining('Lists and records are still answered') as string },
      ],
    },
  });
  expect(logged).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('The seed files have changed') as string,
    }),
  ]);
  await app.close();
  await servedGraph.close();
}, 60_000);
