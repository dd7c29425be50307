import type { FastifyInstance } from 'fastify';
import { requestIdOf } from '../../src/server/observe/request-id';
import { ServedGraph } from '../../src/server/served-graph';
import { keptLog } from './log-lines';
import { peopleStore, send, startOn } from './serving';

const OURS = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const GIVEN = 'Root=1-67891233-abcdef012345678912345678';

describe('the id of a request', () => {
  it.each(['7', GIVEN, '4bf92f3577b34da6a3ce929d0e0e4736', 'x'.repeat(128), 'a.b_c:d/e+f@g-h'])(
    'is the one that it has: %s',
    (id) => {
      expect(requestIdOf({ headers: { 'x-request-id': id } })).toBe(id);
    },
  );

  it.each([
    '',
    'x'.repeat(129),
    'a b',
    'a, b',
    'a\nb',
    '\u001b[31m',
    '{"a":1}',
    'ä',
    "';--",
    undefined,
  ])('is a new one where it has %j', (id) => {
    expect(requestIdOf({ headers: { 'x-request-id': id } })).toMatch(OURS);
  });
});

describe('every answer', () => {
  const { logger, lines } = keptLog();
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

  it.each([
    '/graphql?query={people{totalCount}}',
    '/graphql',
    '/export?format=none',
    '/nothing',
    '/%zz',
    '/health/live',
    '/r/person:nobody',
  ])('sends it back, and its line has it: %s', async (url) => {
    const { headers } = await send(app, { url, headers: { 'x-request-id': GIVEN } });
    expect(headers['x-request-id']).toBe(GIVEN);
    const made = await send(app, { url, headers: { 'x-request-id': 'not fit' } });
    expect(made.headers['x-request-id']).toMatch(OURS);
    const ids = lines().map((line) => line['requestId']);
    expect(ids.slice(-2)).toEqual([GIVEN, made.headers['x-request-id']]);
  });
});
