import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Turns } from '../../src/kernel/turns';
import { ServedGraph } from '../../src/server/served-graph';
import { Gate } from '../../src/store/gate';
import { KeyedReads } from '../../src/store/keyed-reads';
import type { Parameters, Row, Store } from '../../src/store/port';
import { statement } from '../../src/store/catalog';
import type { Statement } from '../../src/store/statement';
import { signal, until } from '../support/wait';
import { peopleStore, post, serverOn } from './serving';

/** A store that holds what it reads back until it is told to go on, and sees who stops. */
class Held {
  readonly begun: AbortSignal[] = [];
  readonly goOn = signal();

  constructor(private readonly store: Store) {}

  over(): Store {
    const { store } = this;
    return new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (name === 'read') return this.read;
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  }

  private readonly read = async (
    statement: Statement,
    parameters?: Parameters,
    stop?: AbortSignal,
  ): Promise<Row[]> => {
    if (stop) this.begun.push(stop);
    if (stop) await this.goOn.given;
    return this.store.read(statement, parameters);
  };
}

const QUERY = '{ people(first: 1) { totalCount } }';

let held: Held;
let servedGraph: ServedGraph;
let app: FastifyInstance;

async function start(settings: { answerBytes?: number; requestTime?: number } = {}) {
  held = new Held(await peopleStore());
  servedGraph = new ServedGraph(held.over(), settings);
  await servedGraph.start();
  app = await serverOn(servedGraph, settings);
}
afterEach(async () => {
  held.goOn.give();
  await app.close();
  await servedGraph.close();
});

/** Sends a request, and gives what makes its client leave. */
function sent(query: string): () => void {
  const { port } = app.server.address() as AddressInfo;
  const headers = { 'content-type': 'application/json' };
  const outgoing = send({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
  outgoing.on('error', () => undefined);
  outgoing.end(JSON.stringify({ query }));
  return () => outgoing.destroy();
}

describe('a client that leaves', () => {
  it('stops what is read for it', async () => {
    // Longer than a test waits for anything.
    await start({ requestTime: 600_000 });
    const leave = sent(QUERY);
    await until(() => held.begun.length === 1);
    expect(held.begun[0]?.aborted).toBe(false);
    leave();
    await until(() => held.begun[0]?.aborted === true);
  });

  it('does not stop what another waits for', async () => {
    await start({ answerBytes: 1_000_000 });
    const leave = sent(QUERY);
    await until(() => held.begun.length === 1);
    const other = post(app, { query: QUERY });
    await until(() => servedGraph.answers.awaited === 1);
    leave();
    await new Promise(setImmediate);
    held.goOn.give();
    expect((await other).body).toEqual({ data: { people: { totalCount: 3 } } });
    expect(held.begun.map(({ aborted }) => aborted)).toEqual([false]);
  });
});

test('when all have left who wait for an answer, what is read for it is stopped', async () => {
  await start({ answerBytes: 1_000_000, requestTime: 600_000 });
  const leave = sent(QUERY);
  await until(() => held.begun.length === 1);
  const leaveToo = sent(QUERY);
  await until(() => servedGraph.answers.awaited === 1);
  leave();
  leaveToo();
  await until(() => held.begun[0]?.aborted === true);
});

test('a request whose time is over is refused with its code, and what it reads is stopped', async () => {
  await start({ requestTime: 1 });
  const { response, body } = await post(app, { query: QUERY });
  expect([response.status, body.errors?.[0]?.extensions['code']]).toEqual([
    504,
    'DEADLINE_EXCEEDED',
  ]);
  expect(held.begun.every(({ aborted }) => aborted)).toBe(true);
});

describe('who stops', () => {
  beforeAll(() => start());

  it('gives its place in a queue up, and one that comes later has it', async () => {
    const gate = new Gate(1, 1, 0);
    const first = signal();
    const running = gate.run(() => first.given);
    const stop = new AbortController();
    const waiting = gate.run(() => Promise.resolve('never'), stop.signal);
    stop.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    const later = gate.run(() => Promise.resolve('later'));
    first.give();
    await expect(later).resolves.toBe('later');
    await running;
    await gate.idle();
  });

  it('has no more turns', async () => {
    const turns = new Turns();
    const stop = new AbortController();
    const owner = {};
    const pieces = [1, 2, 3].map(() => turns.next(owner, stop.signal));
    stop.abort(new Error('stopped'));
    for (const piece of pieces) await expect(piece).rejects.toThrow('stopped');
    await expect(turns.next({})).resolves.toBeUndefined();
  });

  it('does not stop a read by keys that others share', async () => {
    const stops: (AbortSignal | undefined)[] = [];
    const first = signal();
    const reads = new KeyedReads({
      read: async (_statement, _parameters, stop) => {
        stops.push(stop);
        await first.given;
        return [];
      },
    });
    const asked = statement('membership/times');
    const [one, two] = [new AbortController(), new AbortController()];
    const read = (stop?: AbortController) => reads.read(asked, {}, ['x'], 10, stop?.signal);
    const all = Promise.allSettled([read(), read(), read(one), read(two)]);
    one.abort(new Error('stopped'));
    first.give();
    expect((await all).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(stops.at(-1)?.aborted).toBe(false);
  });
});
