import { readConfig } from '../../src/config/config';
import { Neo4jStore } from '../../src/store/neo4j/neo4j-store';
import { onNeo4j } from '../support/engines';
import { proxyTo, type Proxy } from './proxy';
import { reading } from './statements';

jest.setTimeout(60_000);

const ASK = reading('RETURN $n AS n', 'n');
/** The connections that the driver opens at most, without ours that are left for others. */
const MOST = 20;

// They need a server, which `npm run test:neo4j` gives them.
const describeOnNeo4j = (name: string, suite: () => void): void => {
  if (onNeo4j) describe(name, suite);
};

describeOnNeo4j('connections to Neo4j that are lost', () => {
  const neo4j = readConfig().neo4j ?? { uri: '', user: '', password: '', database: '' };
  let proxy: Proxy;
  let store: Neo4jStore;
  beforeEach(async () => {
    proxy = await proxyTo(neo4j.uri);
    store = new Neo4jStore({ ...neo4j, uri: proxy.address.replace('neo4j:', 'bolt:') });
  });
  afterEach(async () => {
    proxy.close();
    await store.close();
  });
  const ask = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => store.read(ASK, { n })));
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => [{ n }]);

  it('without a word, all 20 of them, keep none of 40 queries from being answered', async () => {
    expect(await ask(MOST)).toEqual(numbers(MOST));
    const warm = proxy.opened();
    expect(warm).toBeGreaterThanOrEqual(MOST);
    proxy.silence();
    expect(await ask(2 * MOST)).toEqual(numbers(2 * MOST));
    expect(proxy.opened()).toBeGreaterThan(warm);
    expect(await store.health()).toBe('ok');
  });

  it('by a reset keep no query from being answered', async () => {
    await ask(MOST);
    proxy.cut();
    expect(await ask(MOST)).toEqual(numbers(MOST));
  });

  it('for good are told within the time of a query, and queries are answered when they are back', async () => {
    await ask(MOST);
    proxy.silence({ andNew: true });
    const away = {
      code: 'SERVICE_UNAVAILABLE',
      message: 'The graph database cannot be reached; try again in a moment.',
    };
    const refused = await Promise.allSettled(
      Array.from({ length: MOST }, (_, n) => store.read(ASK, { n })),
    );
    for (const each of refused) expect(each).toMatchObject({ reason: away });
    await expect(store.health()).rejects.toMatchObject(away);
    proxy.silence();
    expect(await ask(MOST)).toEqual(numbers(MOST));
  });

  it('while a load is under way do not send it again', async () => {
    await ask(1);
    proxy.silence({ andNew: true });
    const load = store.transaction((writer) => writer.read(ASK, { n: 1 }));
    proxy.cut();
    await expect(load).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it('are not those on which Neo4j is at work', async () => {
    await ask(1);
    const slow = reading(
      'UNWIND range(1, 9000) AS i UNWIND range(1, 9000) AS j WITH i + j AS k WHERE k < 0 RETURN count(k) AS n',
    );
    const before = proxy.opened();
    const pool = store['connections']['pool'];
    expect(await store.patient.read(slow)).toEqual([{ n: 0 }]);
    // Each doubt opens a connection, and nothing else does: the statement is not sent again.
    const { reads, isRetired } = pool;
    expect({ reads: reads.size, isRetired }).toEqual({ reads: 0, isRetired: false });
    expect(proxy.opened()).toBeGreaterThan(before);
  });
});
