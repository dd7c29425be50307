import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  endUnreadAnswers,
  PATIENCE,
  patienceOptions,
  type Patience,
} from '../../src/server/http/patience';
import { ServedGraph } from '../../src/server/served-graph';
import { peopleStore, post, startOn } from './serving';

/** Nothing ends by itself within the time of a test. */
const LONG: Patience = { headers: 2e5, request: 2e5, idle: 2e5, answer: 2e5, grace: 2e5, look: 10 };
const SHORT = 30;

function open(app: FastifyInstance): Socket {
  return connect((app.server.address() as AddressInfo).port, '127.0.0.1');
}

describe('a client that sends slowly', () => {
  const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  it.each<[what: string, patience: Partial<Patience>, sent: string]>([
    ['half of its headers', { headers: SHORT }, HEAD],
    ['half of its body', { request: SHORT, headers: SHORT }, `${HEAD}Content-Length: 9\r\n\r\n{"q`],
    [
      'half of a chunk',
      { request: SHORT, headers: SHORT },
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n9\r\n{"q`,
    ],
  ])('is told so and its connection closed, after %s', async (_what, patience, sent) => {
    const servedGraph = new ServedGraph(await peopleStore());
    const { app } = await startOn(servedGraph, {}, { patience: { ...LONG, ...patience } });
    const socket = open(app);
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 408 /);
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'The request did not arrive in time.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect((await post(app, { query: '{ __typename }' })).response.status).toBe(200);
    await app.close();
    await servedGraph.close();
  });
});

describe('a client that does not read its answer', () => {
  /** More than all buffers between the two take. */
  const LARGE = Buffer.alloc(64 * 2 ** 20);

  it.each<[how: string, patience: Partial<Patience>]>([
    ['nothing of it at all', { idle: SHORT }],
    ['not all of it in time', { answer: SHORT }],
  ])('is left, when it reads %s', async (_how, changed) => {
    const patience = { ...LONG, ...changed };
    const app = Fastify(patienceOptions(patience));
    endUnreadAnswers(app, patience);
    app.get('/', () => LARGE);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const connected = once(app.server, 'connection') as Promise<[Socket]>;
    const client = open(app);
    client.on('error', () => undefined);
    client.pause();
    client.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    const [socket] = await connected;
    await once(socket, 'close');
    client.destroy();
    await app.close();
  });

  it('is not one that reads it, however large it is', async () => {
    const app = Fastify(patienceOptions(PATIENCE));
    endUnreadAnswers(app, PATIENCE);
    app.get('/', () => LARGE);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const answer = await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
    expect(answer.byteLength).toBe(LARGE.length);
    await app.close();
  });
});

it('a client has so long: every time is set, and the headers have less than the whole', () => {
  for (const time of Object.values(PATIENCE)) expect(time).toBeGreaterThan(0);
  expect(PATIENCE.headers).toBeLessThan(PATIENCE.request);
});
