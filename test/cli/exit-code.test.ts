import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { Program } from './serving';

/** How it ended, with what it said: an audit line of the start would say that it was there. */
async function endOf(settings: Readonly<Record<string, string>>) {
  const program = new Program(settings);
  await program.ended();
  const starts = program.lines('start').length;
  return { code: await program.stop(), said: program.said, starts };
}

it('says in the form of the log, and only there, that the graph cannot be read yet', async () => {
  const program = new Program({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });
  await program.line('start');
  expect(program.said).toEqual([]);
  expect(program.told).toContain('The graph cannot be read yet: ');
  await program.stop();
});

describe('the exit code', () => {
  it('is 1, with one sentence, when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const said = [
      `Port ${port} is already in use; set another one by PORT, or by CCNSO_METRICS_PORT if it is that of metrics.`,
    ];
    expect(await endOf({ PORT: port })).toEqual({ code: 1, said, starts: 0 });
    other.close();
  });

  it.each([
    ['is no address of this machine', '203.0.113.1', 'CCNSO_HOST is not an address of'],
    ['is not found', 'no-such-host.invalid', 'CCNSO_HOST is not a host that can be found.'],
  ])('is 1, with one sentence, when the host %s', async (_what, host, sentence) => {
    const { code, said, starts } = await endOf({ CCNSO_HOST: host });
    expect([code, said.length, starts]).toEqual([1, 1, 0]);
    expect(said[0]).toContain(sentence);
  });

  it('is 0 after SIGTERM, also when a client has sent half of a body', async () => {
    const program = new Program({});
    const { port } = new URL(await program.address());
    const socket = connect(Number(port), '127.0.0.1');
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    socket.write(`${head}Content-Length: 100\r\n\r\n{"query":`);
    // An answer on another connection comes after the half, which was sent before.
    await fetch(`http://127.0.0.1:${port}/health/live`);
    const closed = once(socket.resume(), 'close');
    expect(await program.stop()).toBe(0);
    await closed;
  });
});
