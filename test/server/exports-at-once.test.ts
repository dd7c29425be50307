import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { once } from 'node:events';

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js');

let server: ChildProcess;
let base: string;
beforeAll(async () => {
  // What Node allows itself in a container of 512 MB.
  server = spawn(process.execPath, ['--max-old-space-size=256', MAIN, 'serve'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const part of server.stdout as AsyncIterable<Buffer>) {
    said += part.toString();
    const address = /served at (http:\S+?)\/graphql/.exec(said);
    if (!address) continue;
    base = address[1] as string;
    break;
  }
});
afterAll(async () => {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
});

test('sixty different exports at once end nothing: the surplus is told to come again', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const day = `20${10 + (index % 15)}-0${1 + Math.floor(index / 15)}-01`;
      const response = await fetch(`${base}/export?format=graphml&asOf=${day}`);
      await response.arrayBuffer();
      return { status: response.status, again: response.headers.get('retry-after') };
    }),
  );
  const statuses = new Set(answers.map(({ status }) => status));
  statuses.delete(504);
  expect([...statuses].sort()).toEqual([200, 503]);
  for (const { status, again } of answers) if (status === 503) expect(again).not.toBeNull();
  expect((await fetch(`${base}/health/live`)).status).toBe(200);
  expect(server.exitCode).toBeNull();
});
