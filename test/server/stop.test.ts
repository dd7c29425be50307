import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import Fastify from 'fastify';
import { addStopping } from '../../src/server/http/stopping';
import { ServedGraph } from '../../src/server/served-graph';
import type { Health, Store } from '../../src/store/port';
import { signal } from '../support/wait';
import { PATIENCE } from '../../src/server/http/patience';
import { peopleStore, post, send, startOn } from './serving';

const QUERY = { query: '{ people { totalCount } }' };

/** A store whose reads wait until they are let go. */
async function heldStore() {
  const store = await peopleStore();
  const [asked, released] = [signal(), signal()];
  const read: Store['read'] = async (...given) => {
    asked.give();
    await released.given;
    return store.read(...given);
  };
  return { store: Object.create(store, { read: { value: read } }) as Store, asked, released };
}

/** Whether somebody listens there. */
async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return await new Promise((resolve) => {
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

describe('a server that is to stop', () => {
  it('says so first, answers what comes meanwhile, and ends when what is under way was answered', async () => {
    const { store, asked, released } = await heldStore();
    const servedGraph = new ServedGraph(store);
    const { app, stop } = await startOn(servedGraph);
    const { port } = app.server.address() as AddressInfo;
    const underWay = post(app, QUERY);
    await asked.given;
    const stopped = stop(500);
    const { status, text } = await send(app, { url: '/health/ready' });
    expect([status, (JSON.parse(text) as { status: string }).status]).toEqual([503, 'stopping']);
    const live = await send(app, { url: '/health/live' });
    expect([live.status, live.headers.connection]).toEqual([200, 'close']);
    while (await isOpen(port));
    released.give();
    expect((await underWay).body.data).toEqual({ people: { totalCount: 3 } });
    expect(await stopped).toBe(true);
    await servedGraph.close();
  });

  it('refuses what it could not answer in the time for that, and says so', async () => {
    const { store, asked, released } = await heldStore();
    const servedGraph = new ServedGraph(store);
    const { app, stop } = await startOn(servedGraph, {}, { patience: { ...PATIENCE, grace: 1 } });
    const underWay = post(app, QUERY);
    await asked.given;
    const stopped = stop(0);
    const { response, body } = await underWay;
    expect([response.status, response.headers['retry-after']]).toEqual([503, '5']);
    expect(body.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(await stopped).toBe(false);
    released.give();
    await servedGraph.close();
  });

  it.each([
    ['lets a file be sent to its end', 60_000],
    ['cuts off what takes too long in a way that shows', 1],
  ])('%s', async (_what, grace) => {
    const app = Fastify();
    const stopping = addStopping(app, { grace });
    const file = new PassThrough();
    app.get('/', (_request, reply) => reply.send(file));
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    file.write('begun, ');
    const read = (await fetch(address)).text();
    const stopped = stopping.stop(0);
    if (grace === 1) {
      await expect(read).rejects.toThrow('terminated');
      expect(await stopped).toBe(false);
    } else {
      file.end('ended');
      expect(await read).toBe('begun, ended');
      expect(await stopped).toBe(true);
    }
  });

  it('does not wait for half of a body', async () => {
    const servedGraph = new ServedGraph(await peopleStore());
    const { app, stop } = await startOn(servedGraph);
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    const begun = once(app.server, 'request');
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    socket.write(`${head}Content-Length: 100\r\n\r\n{"query":`);
    await begun;
    const closed = once(socket.resume(), 'close');
    // False would say that it was given up after the time for what is under way.
    expect(await stop(0)).toBe(true);
    await closed;
    await servedGraph.close();
  });
});

describe('readiness', () => {
  it('tells a store that is busy from one that is away', async () => {
    const store = await peopleStore();
    let health = (): Promise<Health> => Promise.resolve('ok');
    const watched = Object.create(store, { health: { value: () => health() } }) as Store;
    const servedGraph = new ServedGraph(watched);
    const { app, warmUp } = await startOn(servedGraph);
    await warmUp();
    const ready = async () => {
      const { status, headers, text } = await send(app, { url: '/health/ready' });
      return [status, headers['retry-after'], (JSON.parse(text) as { status: string }).status];
    };
    health = () => Promise.resolve('busy');
    expect(await ready()).toEqual([200, undefined, 'busy']);
    health = () => Promise.reject(new Error('bolt://10.0.0.1 is away'));
    expect(await ready()).toEqual([503, '5', 'unavailable']);
    health = () => Promise.resolve('ok');
    expect(await ready()).toEqual([200, undefined, 'ok']);
    await app.close();
    await servedGraph.close();
  });
});
