import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkerThread, type WorkerLimits } from '../../src/server/worker/worker-thread';

const folder = mkdtempSync(join(tmpdir(), 'thread-'));
const threads: WorkerThread[] = [];
afterAll(() => {
  for (const thread of threads) thread.close();
  rmSync(folder, { recursive: true });
});

const READY =
  "port.on('message', () => {}); port.postMessage({ kind: 'ready', fingerprint: 'f' });";
const ECHO =
  "port.on('message', ({ id, request }) => port.postMessage({ kind: 'answer', id, value: request.query }));";

/** A thread that runs this instead of the graph. */
function threadOf(code: string, limits: Partial<WorkerLimits> = {}): WorkerThread {
  const file = join(folder, `${threads.length}.js`);
  writeFileSync(file, `const { parentPort: port } = require('node:worker_threads'); ${code}`);
  const all = { opening: 5_000, answer: 5_000, rest: 0, waiting: 10, ...limits };
  const thread = new WorkerThread({ seeds: '', neo4j: null, logLevel: 'silent' }, 'f', all, file);
  threads.push(thread);
  return thread;
}

const ask = (thread: WorkerThread, query = 'q') =>
  thread.run({ kind: 'operation', query, variables: {}, operationName: null });

describe('a thread', () => {
  it('gives each its own answer', async () => {
    const thread = threadOf(`${READY} ${ECHO}`);
    expect(await Promise.all(['a', 'b', 'c'].map((query) => ask(thread, query)))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('passes on a refusal with its code and details, and a fault as one', async () => {
    const refusal = "kind: 'refusal', code: 'BAD_REQUEST', message: 'm', details: { n: 1 }";
    const refusing = threadOf(
      `${READY} port.on('message', ({ id }) => port.postMessage({ id, ${refusal} }));`,
    );
    await expect(ask(refusing)).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { n: 1 } });
    const faulty = threadOf(
      `${READY} port.on('message', ({ id }) => port.postMessage({ id, kind: 'fault', text: 'inside' }));`,
    );
    await expect(ask(faulty)).rejects.not.toHaveProperty('code');
  });

  it.each([
    ['that is not ready', '', { opening: 20 }, 'SERVICE_UNAVAILABLE', /is being opened/],
    ['that answers too late', READY, { answer: 20 }, 'DEADLINE_EXCEEDED', /longer than 0.02 s/],
    [
      'that has another graph',
      READY.replace("'f'", "'other'"),
      { rest: 60_000 },
      'SERVICE_UNAVAILABLE',
      /has ended/,
    ],
    ['that fails', "throw new Error('out of memory')", {}, 'SERVICE_UNAVAILABLE', /has ended/],
  ])('%s refuses', async (_what, code, limits, refusal, message) => {
    jest.spyOn(console, 'error').mockImplementation();
    const thread = threadOf(code === '' ? 'setInterval(() => {}, 1000);' : code, limits);
    const asked = ask(thread);
    await expect(asked).rejects.toMatchObject({ code: refusal });
    await expect(asked).rejects.toThrow(message);
  });

  it('takes no more than so many at a time', async () => {
    const thread = threadOf(READY, { waiting: 2, answer: 200 });
    await thread.whenReady();
    const answers = await Promise.allSettled([ask(thread), ask(thread), ask(thread)]);
    const codes = answers.map((each) =>
      each.status === 'rejected' ? (each.reason as { code: string }).code : each.status,
    );
    expect(codes).toEqual(['DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED', 'SERVICE_UNAVAILABLE']);
  });

  it('counts what it has not answered, also when nobody waits any more, and is ended when stuck', async () => {
    const thread = threadOf(READY, { waiting: 2, answer: 50, rest: 60_000 });
    const codes = async (questions: number) => {
      const all = Array.from({ length: questions }, () => ask(thread));
      const answers = await Promise.allSettled(all);
      return answers.map(
        (each) => each.status === 'rejected' && (each.reason as { code: string }).code,
      );
    };
    expect(await codes(2)).toEqual(['DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED']);
    await expect(ask(thread)).rejects.toThrow(/Too many/);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await expect(ask(thread)).rejects.toThrow(/Too many|has ended/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(ask(thread)).rejects.toThrow(/has ended/);
  });

  it('is told until when somebody waits', async () => {
    const thread = threadOf(
      `${READY} port.on('message', ({ id, until }) => port.postMessage({ kind: 'answer', id, value: until }));`,
      { answer: 1_000 },
    );
    const until = (await ask(thread)) as number;
    expect(until - Date.now()).toBeGreaterThan(500);
    expect(until - Date.now()).toBeLessThanOrEqual(1_000);
  });

  it('is not started again once it was closed', async () => {
    const thread = threadOf(`${READY} ${ECHO}`);
    await thread.whenReady();
    thread.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(ask(thread)).rejects.toThrow(/has ended/);
  });

  it('that ended rests before it is started again', async () => {
    const thread = threadOf(`${READY} ${ECHO}`, { rest: 300 });
    await thread.whenReady();
    await thread.kill();
    await expect(ask(thread)).rejects.toThrow(/started again in a minute/);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await ask(thread, 'again')).toBe('again');
  });
});
