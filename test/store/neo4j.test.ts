import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { readConfig } from '../../src/config/config';
import { EngineFault } from '../../src/store/engine-fault';
import type { Neo4jOptions } from '../../src/store/neo4j/driver';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store';
import { onNeo4j } from '../support/engines';
import { proxyTo } from './proxy';
import { defining, reading, writing } from './statements';

const ASK = reading('RETURN 1 AS n');
const SECRET = 'a-secret-password';
const open = (options: Partial<Neo4jOptions>): Neo4jStore =>
  new Neo4jStore({
    uri: 'bolt://127.0.0.1:1',
    user: 'neo4j',
    password: SECRET,
    database: 'neo4j',
    ...options,
  });

/** A port that nothing listens on, or that something listens on and never answers. */
async function port(executor: 'nothing' | 'never'): Promise<{ number: number; free: () => void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const free = () => {
    server.close();
    // The driver itself never gives up a connection whose other end says nothing.
    sockets.forEach((socket) => socket.destroy());
  };
  const { port: number } = server.address() as AddressInfo;
  if (executor === 'nothing') free();
  return { number, free };
}

async function failureOf(work: Promise<unknown>): Promise<{ error: Error; took: number }> {
  const began = Date.now();
  const error = await work.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason as Error,
  );
  return { error, took: Date.now() - began };
}

/** The driver tries a transaction again for so long, in milliseconds, unless it is told otherwise. */
const DRIVER_GIVES_UP = 30_000;

describe('a Neo4j that is not there', () => {
  it.each([
    ['nothing', 'bolt', 'read'],
    ['nothing', 'bolt', 'health'],
    ['nothing', 'bolt', 'transaction'],
    ['nothing', 'bolt', 'define'],
    ['nothing', 'neo4j', 'read'],
    ['never', 'bolt', 'read'],
    ['never', 'neo4j', 'health'],
  ] as const)(
    'answers %s at %s://, and a %s is refused long before the driver would by itself',
    async (executor, scheme, call) => {
      const { number, free } = await port(executor);
      const store = open({ uri: `${scheme}://127.0.0.1:${number}` });
      const calls = {
        read: () => store.read(ASK),
        health: () => store.health(),
        transaction: () => store.transaction((writer) => writer.read(ASK)),
        define: () => store.define([defining('RETURN 1')]),
      };
      const { error, took } = await failureOf(calls[call]());
      expect(error).toMatchObject({
        name: 'Refusal',
        code: 'SERVICE_UNAVAILABLE',
        message: 'The graph database cannot be reached; try again in a moment.',
        details: {},
      });
      expect(took).toBeLessThan(DRIVER_GIVES_UP / 2);
      await store.close();
      free();
    },
  );
});

// They need a server, which `npm run test:neo4j` gives them.
const describeOnNeo4j = (name: string, suite: () => void): void => {
  if (onNeo4j) describe(name, suite);
};
describeOnNeo4j('the Neo4j under test', () => {
  const { neo4j } = readConfig();
  const options = {
    uri: neo4j?.uri ?? '',
    user: neo4j?.user ?? '',
    password: neo4j?.password ?? '',
  };

  it('is asked for no less than what was seen before, of whichever member', async () => {
    const store = open(options);
    const other = open(options);
    // Only a cluster has members that are behind; what the driver will ask of them is seen here too.
    const seen = async () => {
      await store.read(ASK);
      return [...(await store['connections'].bookmarkManager.getBookmarks())];
    };
    const before = await seen();
    expect(before).toHaveLength(1);
    await other.transaction((writer) => writer.write(writing('CREATE (:Passing)')));
    await other.transaction((writer) => writer.write(writing('MATCH (one:Passing) DELETE one')));
    const after = await seen();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
    await Promise.all([store.close(), other.close()]);
  });

  it('gives up a statement that takes too long', async () => {
    const store = open({ ...options, readTimeout: 300 });
    const slow = reading(
      'UNWIND range(1, 20000) AS i UNWIND range(1, 20000) AS j WITH i + j AS k WHERE k < 0 RETURN count(k) AS n',
    );
    const { error, took } = await failureOf(store.read(slow));
    expect(error).toMatchObject({
      name: 'Refusal',
      code: 'DEADLINE_EXCEEDED',
      message: 'The query timed out.',
    });
    expect(took).toBeLessThan(5_000);
    expect(await store.read(ASK)).toEqual([{ n: 1 }]);
    await store.close();
  });

  it('refuses a wrong password, tries it once for all who ask, and names neither it nor the host', async () => {
    const proxy = await proxyTo(options.uri);
    // Another user than the one of the suites, whom the server would shut out for some seconds.
    const wrong = { user: 'nobody-of-ours', password: SECRET };
    const store = open({ ...wrong, uri: proxy.address.replace('neo4j:', 'bolt:') });
    const refused = {
      name: 'Refusal',
      code: 'SERVICE_UNAVAILABLE',
      message: 'The graph database rejects the credentials of this server.',
      details: {},
    };
    const askOften = async () => {
      const asked = Array.from({ length: 30 }, () => [store.read(ASK), store.health()]).flat();
      for (const { error } of await Promise.all(asked.map(failureOf)))
        expect(error).toMatchObject(refused);
    };
    await askOften();
    await askOften();
    expect(proxy.opened()).toBe(1);
    proxy.close();
    await store.close();
  });

  it('refuses a database that is not there', async () => {
    const store = open({ ...options, database: 'nosuch' });
    const { error } = await failureOf(store.read(ASK));
    expect(error.message).toBe('The database that this server is configured for does not exist.');
    await store.close();
  });

  it('plans a statement once, whatever the size of the texts and lists that it is given', async () => {
    const store = open(options);
    const sized = reading('RETURN size($text) + size($list) AS planned_once', 'text', 'list');
    const forget = reading('CALL db.clearQueryCaches() YIELD value RETURN value');
    const plansFor = async (sizes: readonly number[]) => {
      await store.read(forget);
      for (const size of sizes) {
        const given = { text: 'a'.repeat(size), list: Array<string>(size).fill('a') };
        expect(await store.read(sized, given)).toEqual([{ planned_once: 2 * size }]);
      }
      return store.read(forget);
    };
    expect(await plansFor([0, 1, 5, 50, 500, 5_000])).toEqual(await plansFor([1]));
    await store.close();
  });

  it('does not let a read write', async () => {
    const store = open(options);
    const { error } = await failureOf(store.read(reading('CREATE (p:Probe) RETURN p')));
    expect(error).toBeInstanceOf(EngineFault);
    await store.close();
  });
});
