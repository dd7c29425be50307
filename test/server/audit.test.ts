import { connect, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ServedGraph, type Reloaded } from '../../src/server/served-graph';
import { until } from '../support/wait';
import { keptLog } from './log-lines';
import { peopleStore, post, send, startOn } from './serving';

/** As much as is shown when nothing is set. */
const { logger, texts, lines } = keptLog('audit');
let servedGraph: ServedGraph;
let app: FastifyInstance;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
  app = (await startOn(servedGraph, {}, { logger })).app;
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});
beforeEach(() => texts.splice(0));

const refusalOf = async (ask: () => Promise<unknown>) => {
  await ask();
  await until(() => lines('refusal').length > 0);
  expect(texts).toHaveLength(1);
  return lines('refusal')[0];
};

describe('an audit line', () => {
  it.each([
    ['VALIDATION_FAILED', 400, '{ nobody }'],
    ['BAD_REQUEST', 200, '{ people(first: 1000) { totalCount } }'],
    ['VALIDATION_FAILED', 400, '{ a\n\u001b[31m{"level":"error"}'],
    ['VALIDATION_FAILED', 400, 'mutation { x }'],
    ['BAD_REQUEST', 400, ''],
  ])('tells of a refusal with %s and %i', async (outcome, status, query) => {
    const line = await refusalOf(() => post(app, { query }));
    expect(line).toMatchObject({ level: 'audit', outcome, status, route: '/graphql' });
  });

  it('has all codes of an answer, each once', async () => {
    const query = '{ a: people(first: 1000) { totalCount } b: people(first: 1001) { totalCount } }';
    const line = await refusalOf(() => post(app, { query }));
    expect(line).toMatchObject({ outcome: 'BAD_REQUEST' });
    expect(line).not.toHaveProperty('codes');
  });

  it.each([
    ['NOT_FOUND', '/a%0Ab%1b[31m'],
    ['BAD_REQUEST', '/%zz'],
    ['BAD_REQUEST', '/export?format=%0A%1b{}'],
    ['BAD_REQUEST', '/graphql?operationName=%0A{"level":"error"}'],
  ])('tells of a refusal with %s in one line, whatever is asked: %s', async (outcome, url) => {
    const line = await refusalOf(() => send(app, { url }));
    expect(line).toMatchObject({ outcome });
    expect(texts[0]?.trimEnd()).not.toMatch(/[\p{Cc}]/u);
  });

  it('tells of what is no request', async () => {
    const line = await refusalOf(() => {
      const { port } = app.server.address() as AddressInfo;
      const socket = connect(port, '127.0.0.1');
      socket.end('NO\u001b[31m REQUEST\r\n\r\n');
      return new Promise((resolve) => socket.resume().once('close', resolve));
    });
    expect(line).toMatchObject({ outcome: 'BAD_REQUEST', status: 400 });
  });

  it('tells of an export, and of no other request that was answered', async () => {
    await post(app, { query: '{ people { totalCount } }' });
    await send(app, { url: '/schema.graphql' });
    await send(app, { url: '/export?format=csv&table=nodes' });
    await until(() => texts.length > 0);
    expect(lines()).toMatchObject([
      { level: 'audit', event: 'export', outcome: 'OK', format: 'csv', what: 'all' },
    ]);
  });
});

describe('a reload', () => {
  it('is told of and counted, whether other facts are served or cannot be', async () => {
    const told: Reloaded[] = [];
    const graph = new ServedGraph(await peopleStore(), { tell: (reloaded) => told.push(reloaded) });
    const next = await peopleStore();
    await graph.replace(next);
    graph.cannotServe('people.yaml:3: no id');
    expect(told).toMatchObject([
      { outcome: 'OK', records: 4 },
      { outcome: 'FAILED', reason: 'people.yaml:3: no id' },
    ]);
    expect(graph.reloads).toEqual({ OK: 1, FAILED: 1 });
    await graph.close();
  });
});
