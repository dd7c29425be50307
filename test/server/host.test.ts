import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import { peopleStore, serverOn } from './serving';

let app: FastifyInstance;
let servedGraph: ServedGraph;
beforeAll(async () => {
  servedGraph = new ServedGraph(await peopleStore());
  app = await serverOn(servedGraph);
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});

/** The status and the body of what is answered to these lines, which no client would send so. */
async function answerTo(...lines: string[]): Promise<[status: string, body: string]> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write([...lines, 'Apollo-Require-Preflight: 1', 'Connection: close', '', ''].join('\r\n'));
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  return [head.split(' ', 2)[1] ?? '', body];
}

const PATH = '/graphql?query=%7B__typename%7D';

it.each([
  ['no host', [`GET ${PATH} HTTP/1.0`]],
  ['an empty host', [`GET ${PATH} HTTP/1.1`, 'Host:']],
  ['a host that is none', [`GET ${PATH} HTTP/1.1`, 'Host: ???bad host']],
  ['a bracket left open', [`GET ${PATH} HTTP/1.1`, 'Host: [::1']],
  ['a host', [`GET ${PATH} HTTP/1.1`, 'Host: example.org:80']],
])('a query sent with %s is answered', async (_, lines) => {
  const [status, body] = await answerTo(...lines);
  expect(status).toBe('200');
  expect(body).toContain('{"data":{"__typename":"Query"}}');
});

it('an address with a host that is none is refused', async () => {
  const [status, body] = await answerTo(`GET http://a:x${PATH} HTTP/1.1`, 'Host: localhost');
  expect(status).toBe('400');
  expect(body).toContain('BAD_REQUEST');
});
