import { createHash } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { publishedOperations } from '../../src/server/http/operations';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { signal, until } from '../support/wait';
import { keptLog } from './log-lines';
import { peopleStore, post, send, startOn } from './serving';

const { logger, texts, lines } = keptLog();
let servedGraph: ServedGraph;
let app: FastifyInstance;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore(), { answerBytes: 2 ** 20 });
  await servedGraph.start();
  app = (await startOn(servedGraph, {}, { logger })).app;
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});
beforeEach(() => texts.splice(0));

/** The one line of a request, which can be written after the client has the answer. */
async function line(): Promise<Readonly<Record<string, unknown>>> {
  await until(() => texts.length > 0);
  expect(texts).toHaveLength(1);
  return lines()[0] ?? {};
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const QUERY = 'query Everybody($first: Int) { people(first: $first) { nodes { name } } }';

describe('the line of a request', () => {
  it('says which operation was asked for, what it cost and how it ended', async () => {
    await post(app, { query: QUERY, variables: { first: 2 } });
    const { requestId, time, ms, bytes, pid, hostname, ...others } = await line();
    expect(others).toEqual({
      level: 'info',
      event: 'request',
      method: 'POST',
      route: '/graphql',
      status: 200,
      outcome: 'OK',
      operation: 'Everybody',
      document: hashOf(QUERY),
      cost: 2,
      statements: 1,
      rows: 1,
      cache: 'miss',
      msg: 'POST /graphql 200',
    });
    expect([typeof requestId, typeof ms, typeof pid, typeof hostname]).toEqual([
      'string',
      'number',
      'number',
      'string',
    ]);
    expect(new Date(String(time)).toJSON()).toBe(time);
    expect(bytes).toBeGreaterThan(100);
  });

  it('is the same whichever way the operation was answered', async () => {
    // Apollo Server has answered the first request with this document, and is not asked about the others.
    for (const first of [3, 4, 5]) {
      texts.splice(0);
      await post(app, { query: QUERY, variables: { first } });
      expect(await line()).toMatchObject({ cost: first, statements: 1, rows: 1 });
    }
  });

  it('says that an answer was kept', async () => {
    const ask = () => post(app, { query: '{ people { totalCount } }' });
    await ask();
    await line();
    texts.splice(0);
    await ask();
    expect(await line()).toMatchObject({ cache: 'hit', statements: 0, rows: 0 });
  });

  it('says which published operation it was, by whatever means it was asked for', async () => {
    const [{ name, query, sha256 } = { name: '', query: '', sha256: '' }] = publishedOperations();
    const hash = `{"persistedQuery":{"version":1,"sha256Hash":"${sha256}"}}`;
    for (const url of [
      `/graphql?operationName=${name}`,
      `/graphql?extensions=${encodeURIComponent(hash)}`,
      `/graphql?query=${encodeURIComponent(query)}`,
    ]) {
      texts.splice(0);
      await send(app, { url });
      expect(await line()).toMatchObject({ operation: name, published: name, document: sha256 });
    }
  });

  it('has no values: no text of a query, no variables, no address of a client', async () => {
    const query =
      'query Q($text: String!) { search(text: $text) { totalCount } person(id: "s3cret-id") { name } }';
    await post(
      app,
      { query, variables: { text: 's3cret-text' } },
      { 'user-agent': 's3cret-agent' },
    );
    await send(app, { url: '/r/person:s3cret' });
    await send(app, { url: '/s3cret?s3cret=1' });
    await send(app, { url: '/export?format=s3cret' });
    await send(app, { url: '/graphql?operationName=s3cret%0Aname' });
    await until(() => texts.length >= 5);
    expect(texts.join('')).not.toMatch(/s3cret|127\.0\.0\.1/);
  });

  it('of a health check is for those who want all', async () => {
    await send(app, { url: '/health/live' });
    expect(await line()).toMatchObject({ level: 'debug', route: '/health/live' });
  });

  it('is that of a refusal where the request has not come whole', async () => {
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const begun = signal();
    app.server.once('request', begun.give);
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    await begun.given;
    socket.destroy();
    expect(await line()).toMatchObject({ event: 'refusal', status: 400, outcome: 'BAD_REQUEST' });
  });

  it('says that the client has gone', async () => {
    const [asked, release, gone] = [signal(), signal(), signal()];
    const store = await peopleStore();
    const read: Store['read'] = async (statement, parameters) => {
      asked.give();
      await release.given;
      return store.read(statement, parameters);
    };
    const graph = new ServedGraph(Object.create(store, { read: { value: read } }) as Store);
    const { app: other } = await startOn(graph, {}, { logger });
    other.server.on('connection', (connection) => connection.once('close', gone.give));
    texts.splice(0);
    const { port } = other.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /graphql?query={people{totalCount}} HTTP/1.1\r\nhost: x\r\n\r\n');
    await asked.given;
    socket.destroy();
    await gone.given;
    release.give();
    expect(await line()).toMatchObject({ event: 'request', aborted: true });
    await other.close();
    await graph.close();
  });
});
