import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkerClient, type WorkerLimits } from '../../src/server/worker/worker-client';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
const clients: WorkerClient[] = [];
afterAll(async () => {
  for (const client of clients) client.close();
  await Promise.all(clients.map((client) => client.kill()));
  rmSync(folder, { recursive: true });
});
afterEach(() => jest.restoreAllMocks());

interface Made {
  readonly client: WorkerClient;
  /** What was logged. */
  readonly log: string[];
  /** Resolves when something is logged for the first time. */
  readonly logged: Promise<void>;
  /** How often a worker was started. */
  readonly starts: () => number;
}

/** A client whose worker runs this instead of the graph. */
function clientOf(code: string, limits: Partial<WorkerLimits> = {}): Made {
  const path = join(folder, String(clients.length));
  const starts = `${path}.starts`;
  const tell = `require('node:fs').appendFileSync(${JSON.stringify(starts)}, 'x');`;
  writeFileSync(
    `${path}.js`,
    `const { parentPort } = require('node:worker_threads'); ${tell} ${code}`,
  );
  const log: string[] = [];
  let tellLogged: () => void = () => undefined;
  const logged = new Promise<void>((resolve) => (tellLogged = resolve));
  const client = new WorkerClient(
    { config: { seeds: '', neo4j: null, publicUrl: '' }, fingerprint: 'f' },
    ({ err }, message) => {
      log.push([message, (err as Error | undefined)?.message].join(' ').trim());
      tellLogged();
    },
    { opening: 5_000, answer: 5_000, rest: 60_000, waiting: 10, ending: 20, ...limits },
    `${path}.js`,
  );
  clients.push(client);
  return { client, log, logged, starts: () => readFileSync(starts, 'utf8').length };
}

/** A worker that is ready at once, and answers with this. */
const answering = (value: string) =>
  `parentPort.on('message', async (job) => parentPort.postMessage({ kind: 'done', id: job.id, answer: await (${value}) })); parentPort.postMessage({ kind: 'ready' });`;
/** A worker that never becomes ready. */
const OPENING = "parentPort.on('message', () => {});";
const ECHO = answering("{ kind: 'answer', value: job.request.query }");
const NEVER = answering('new Promise(() => {})');
/** A worker that finds out in time that it cannot open its graph, and one that cannot even start. */
const FAILING = "setImmediate(() => Promise.reject(new Error('no such graph')));";
const CRASHING = "throw new Error('no such module');";
const ENDED = /cannot be answered at the moment; try again in a minute/;

const ask = (client: WorkerClient, query = 'q') =>
  client.run({ kind: 'operation', query, variables: {}, operationName: null });

/** The codes of refusals, or what was answered. */
async function outcomes(answers: readonly Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(answers);
  return settled.map((each) =>
    each.status === 'rejected' ? (each.reason as { code: string }).code : each.value,
  );
}

/** Moves the clock of this thread, so that a rest is over. */
const later = (ms: number) => {
  const now = Date.now() + ms;
  jest.spyOn(Date, 'now').mockReturnValue(now);
};

describe('a worker', () => {
  it('gives each request its own answer, and is ready before', async () => {
    const { client, starts } = clientOf(ECHO);
    await client.whenReady();
    const answers = ['a', 'b', 'c'].map((query) => ask(client, query));
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c']);
    expect(starts()).toBe(1);
  });

  it('answers while another answer waits for something', async () => {
    const waits =
      "job.request.query === 'first' ? new Promise((resolve) => { global.end = resolve; }) : (global.end?.({ kind: 'answer', value: 'first' }), { kind: 'answer', value: 'second' })";
    const { client } = clientOf(answering(waits));
    expect(await Promise.all([ask(client, 'first'), ask(client, 'second')])).toEqual([
      'first',
      'second',
    ]);
  });

  it('passes on a refusal with its code and details, and a fault as one', async () => {
    const refusal = "{ kind: 'refusal', code: 'BAD_REQUEST', message: 'm', details: { n: 1 } }";
    const { client: refusing } = clientOf(answering(refusal));
    await expect(ask(refusing)).rejects.toMatchObject({ code: 'BAD_REQUEST', details: { n: 1 } });
    const { client: faulty } = clientOf(answering("{ kind: 'fault', text: 'inside' }"));
    const fault = ask(faulty);
    await expect(fault).rejects.toThrow('inside');
    await expect(fault).rejects.not.toHaveProperty('code');
  });

  it('goes on between two requests, and what it has to say is logged here', async () => {
    const say = "parentPort.postMessage({ kind: 'log', fields: {}, message: 'm' })";
    const later = `(setTimeout(() => ${say}, 1), { kind: 'answer', value: 'a' })`;
    const { client, log, logged } = clientOf(answering(later));
    expect(await ask(client)).toBe('a');
    await logged;
    expect(log).toEqual(['m']);
  });

  it('is told until when somebody waits', async () => {
    const { client } = clientOf(answering("{ kind: 'answer', value: job.until }"), {
      answer: 1_000,
    });
    jest.spyOn(Date, 'now').mockReturnValue(1_700_000_000_000);
    expect(await ask(client)).toBe(1_700_000_001_000);
  });
});

describe('a request to a worker', () => {
  it.each([
    [
      'that is not ready',
      OPENING,
      { opening: 20 },
      'SERVICE_UNAVAILABLE',
      /still being opened.+Lists and records are still answered/,
    ],
    ['that answers too late', NEVER, { answer: 20 }, 'DEADLINE_EXCEEDED', /longer than 0.02 s/],
    ['that cannot open its graph', FAILING, {}, 'SERVICE_UNAVAILABLE', ENDED],
    ['that cannot even start', CRASHING, {}, 'SERVICE_UNAVAILABLE', ENDED],
    ['that ends at once', 'process.exit(0);', {}, 'SERVICE_UNAVAILABLE', ENDED],
    ['that ends while it answers', answering('process.exit(1)'), {}, 'SERVICE_UNAVAILABLE', ENDED],
  ])('%s is refused', async (_what, code, limits, refusal, message) => {
    const asked = ask(clientOf(code, limits).client);
    await expect(asked).rejects.toMatchObject({ code: refusal });
    await expect(asked).rejects.toThrow(message);
  });

  it('is refused when too many are with it', async () => {
    const { client } = clientOf(NEVER, { waiting: 2, answer: 50 });
    await client.whenReady();
    expect(await outcomes([ask(client), ask(client), ask(client)])).toEqual([
      'DEADLINE_EXCEEDED',
      'DEADLINE_EXCEEDED',
      'OVERLOADED',
    ]);
    // Nobody waits for the two any more, but the worker has not answered them.
    await expect(ask(client)).rejects.toThrow(/Too many/);
  });

  it('is not counted any more when it was answered or refused', async () => {
    const { client } = clientOf(ECHO, { waiting: 1 });
    for (const query of ['a', 'b', 'c']) expect(await ask(client, query)).toBe(query);
    const { client: opening } = clientOf(OPENING, {
      waiting: 1,
      opening: 20,
    });
    for (let n = 0; n < 3; n++) await expect(ask(opening)).rejects.toThrow(/still being opened/);
  });
});

describe('a worker that has ended', () => {
  it.each([
    ['could not open its graph', FAILING, 'The worker failed. no such graph'],
    ['crashed', CRASHING, 'The worker failed. no such module'],
  ])(
    'because it %s is not started again before a rest, and says why',
    async (_what, code, said) => {
      const { client, log, starts } = clientOf(code, { rest: 60_000 });
      await expect(client.whenReady()).rejects.toThrow(ENDED);
      for (let n = 0; n < 3; n++) await expect(ask(client)).rejects.toThrow(ENDED);
      expect(starts()).toBe(1);
      expect(log).toEqual([said]);
      later(60_001);
      await expect(ask(client)).rejects.toThrow(ENDED);
      expect(starts()).toBe(2);
    },
  );

  it('because of an error while it answered is logged once, whoever waited', async () => {
    const fails = "new Promise(() => setImmediate(() => { throw new Error('out of memory'); }))";
    const { client, log } = clientOf(answering(fails));
    const asked = [ask(client), ask(client), ask(client)];
    expect(await outcomes(asked)).toEqual(Array(3).fill('SERVICE_UNAVAILABLE'));
    expect(log).toEqual(['The worker failed. out of memory']);
  });

  it('is started again after a rest', async () => {
    const { client, starts } = clientOf(ECHO, { rest: 60_000 });
    await client.whenReady();
    await client.kill();
    await expect(ask(client)).rejects.toThrow(ENDED);
    expect(starts()).toBe(1);
    later(60_001);
    expect(await ask(client, 'again')).toBe('again');
    expect(starts()).toBe(2);
  });

  it('was ended when it was stuck, whatever it was doing', async () => {
    const { client, log, logged } = clientOf(answering('(() => { for (;;); })()'), { answer: 30 });
    expect(await outcomes([ask(client), ask(client)])).toEqual([
      'DEADLINE_EXCEEDED',
      'DEADLINE_EXCEEDED',
    ]);
    await logged;
    expect(log[0]).toBe('The worker is stuck; it is ended.');
    await expect(ask(client)).rejects.toThrow(ENDED);
    // It resolves when the thread is gone.
    await client.kill();
  });

  it('is not started again once it was closed', async () => {
    const { client, starts } = clientOf(ECHO, { rest: 0 });
    await client.whenReady();
    client.close();
    await expect(ask(client)).rejects.toThrow(ENDED);
    // It resolves when the thread is gone.
    await client.kill();
    await expect(ask(client)).rejects.toThrow(ENDED);
    expect(starts()).toBe(1);
  });
});

describe('a worker that is to end', () => {
  it('ends by itself, so that its engine has ended before', async () => {
    const file = join(folder, 'ended');
    const { client } = clientOf(
      `parentPort.on('message', ({ end }) => { if (end) { require('node:fs').writeFileSync(${JSON.stringify(file)}, 'by itself'); process.exit(0); } }); parentPort.postMessage({ kind: 'ready' });`,
      { ending: 60_000 },
    );
    await client.whenReady();
    await client.kill();
    expect(readFileSync(file, 'utf8')).toBe('by itself');
  });

  it('is ended when it does not hear of it', async () => {
    const { client } = clientOf("parentPort.postMessage({ kind: 'ready' }); for (;;);");
    await client.whenReady();
    await expect(client.kill()).resolves.toBeUndefined();
  });
});
