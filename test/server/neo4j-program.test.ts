import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { readConfig } from '../../src/config/config';
import { faultOf } from '../../src/seeding/verify';
import { datasetOf } from '../../src/store/dataset';
import type { Store } from '../../src/store/port';
import { Program } from '../cli/serving';
import { cited, graphOfFiles, item, SOURCES } from '../seeding/files';
import { proxyTo } from '../store/proxy';
import { everythingIn } from '../store/everything';
import { writing } from '../store/statements';
import { closeRestored, onNeo4j, realStore } from '../support/engines';
import { until } from '../support/wait';

jest.setTimeout(300_000);

// They need a server, which `npm run test:neo4j` gives them.
const describeOnNeo4j = (name: string, suite: () => void): void => {
  if (onNeo4j) describe(name, suite);
};

const topics = (count: number, name = 'T') =>
  `topics:\n${Array.from({ length: count }, (_, n) => item(`topic:test-${n}`, `name: "${name} ${n}"`, cited())).join('')}`;
const SEVERAL = topics(3_000, 'Several');
const FEW = topics(3);
const fingerprintOf = (text: string) => graphOfFiles({ 'a.yaml': text }).fingerprint;

const { uri, user, password, database } = readConfig().neo4j ?? {
  uri: '',
  user: '',
  password: '',
  database: '',
};
const settings = {
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
};

async function ingest(text: string) {
  const program = new Program(settings, 'ingest', SOURCES + text);
  const line = await program.line('ingest');
  await program.ended();
  return { line, code: await program.stop() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describeOnNeo4j('on Neo4j', () => {
  let store: Store;
  beforeAll(async () => {
    store = await realStore();
    expect(await ingest(FEW)).toMatchObject({ code: 0, line: { outcome: 'OK' } });
  });
  afterAll(() => closeRestored(store));

  describe('an ingest', () => {
    it('changes nothing the second time', async () => {
      const held = await everythingIn(store);
      const { line, code } = await ingest(FEW);
      expect([code, line]).toEqual([0, expect.objectContaining({ outcome: 'OK', created: 0 })]);
      expect(await everythingIn(store)).toBe(held);
    });

    it('that is killed leaves the graph as it was, and the next one ends as if it had not been', async () => {
      const held = await everythingIn(store);
      const killed = new Program(settings, 'ingest', SOURCES + SEVERAL);
      await until(() => /% creating nodes/.test(killed.shown) || killed.child.exitCode !== null);
      killed.child.kill('SIGKILL');
      await killed.stop();
      expect(killed.child.signalCode).toBe('SIGKILL');
      expect(await everythingIn(store)).toBe(held);
      const { line } = await ingest(SEVERAL);
      expect(line).toMatchObject({ outcome: 'OK', fingerprint: fingerprintOf(SEVERAL) });
      expect((await datasetOf(store))?.fingerprint).toBe(fingerprintOf(SEVERAL));
    });

    it('after all was destroyed brings the same graph back', async () => {
      const before = await datasetOf(store);
      await store.transaction((writer) => writer.write(writing('MATCH (n) DETACH DELETE n')));
      expect(await faultOf(store.patient)).toContain('The database holds no graph.');
      await ingest(SEVERAL);
      const { loadedAt, ...dataset } = (await datasetOf(store))!;
      expect(before).toMatchObject(dataset);
      expect(loadedAt).not.toEqual(before?.loadedAt);
      expect(await faultOf(store.patient)).toBeNull();
    });

    it('at the same time as another changes the graph, or is told that it has not', async () => {
      const both = await Promise.all([ingest(FEW), ingest(SEVERAL)]);
      const told = both.filter(({ code }) => code !== 0);
      expect(told.length).toBeLessThan(2);
      for (const { line } of told) expect(line['reason']).toContain('Another load has changed');
      expect(await faultOf(store.patient)).toBeNull();
    });
  });

  describe('a server', () => {
    it('ends with the exit code 1 and a sentence where the database is not there', async () => {
      const program = new Program({ ...settings, NEO4J_DATABASE: 'no-such-database' });
      await program.ended();
      expect(program.said).toEqual([expect.stringContaining('NEO4J_DATABASE names a database')]);
      expect(await program.stop()).toBe(1);
    });

    it('lives without Neo4j, is ready when it comes, tells when it has gone, and goes on when it is back', async () => {
      const port = await freePort();
      const program = new Program({ ...settings, NEO4J_URI: `bolt://127.0.0.1:${port}` });
      const address = await program.address();
      const at = async (path: string) => {
        const { status } = await fetch(`${address}${path}`);
        return status;
      };
      const ask = async () => {
        const answer = await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ topics(first: 1) { nodes { name } } dataset { fingerprint } }"}',
        });
        return { status: answer.status, text: await answer.text() };
      };
      expect([await at('/health/live'), await at('/health/ready')]).toEqual([200, 503]);
      expect((await ask()).status).toBe(503);

      const proxy = await proxyTo(uri, port);
      await program.line('ready');
      expect([await at('/health/ready'), (await ask()).status]).toEqual([200, 200]);

      const asked = Promise.all(Array.from({ length: 30 }, ask));
      proxy.close();
      for (const { status, text } of await asked) {
        expect([200, 503]).toContain(status);
        expect(text).not.toContain(String(port));
      }
      await untilIt(async () => (await at('/health/ready')) === 503);
      expect(await at('/health/live')).toBe(200);

      const back = await proxyTo(uri, port);
      await untilIt(async () => (await ask()).status === 200);
      expect(await at('/health/ready')).toBe(200);
      expect(await program.stop()).toBe(0);
      back.close();
    });
  });
});

/** Asks until it holds; the suite has a limit. */
async function untilIt(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}
