import { ServedGraph } from '../../src/server/served-graph';
import { loadGraph } from '../../src/seeding/load';
import { faultOf } from '../../src/seeding/verify';
import type { Store } from '../../src/store/port';
import { NETWORK } from '../../src/memory/network/network';
import { embeddedStore } from '../support/engine';
import { closeRestored, onNeo4j } from '../support/engines';
import { changedStore, graphWith } from '../seeding/variants';
import { cited, item } from '../seeding/files';
import { writing } from '../store/statements';
import { until } from '../support/wait';
import { keptLog } from './log-lines';
import { bodyOf, post, send, startOn } from './serving';

jest.setTimeout(120_000);

const graph = () => graphWith(item('topic:test-a', 'name: "A"', cited()));
const TOPIC = "MATCH (t:Topic {id: 'topic:test-a'})";
const QUERY = '{ node(id: "topic:test-a") { ... on Topic { name } } }';

/** The embedded engine has one process that writes; here it says how often that was, as a server does. */
function telling(store: Store): Store {
  if (onNeo4j) return store;
  let written = 0;
  return Object.assign(store, {
    version: () => Promise.resolve(String(written)),
    transaction: (work: Parameters<Store['transaction']>[0]) => {
      written++;
      return (Object.getPrototypeOf(store) as Store).transaction.call(store, work);
    },
  });
}

let store: Store;
const write = (text: string) => store.transaction((writer) => writer.write(writing(text)));
beforeAll(async () => {
  store = telling(await changedStore());
});
beforeEach(async () => {
  await loadGraph(store, await graph());
});
afterAll(() => closeRestored(store));

/** A server that looks at the store when it is told to. */
async function serverOf(served: Store) {
  const logged: string[] = [];
  const servedGraph = new ServedGraph(served, {
    faultOf: ({ patient }) => faultOf(patient),
    log: (_fields, message) => logged.push(message),
  });
  const { logger, texts } = keptLog('error');
  const { app, warmUp } = await startOn(servedGraph, {}, { logger });
  const ready = async () => {
    const { status, text } = await send(app, { url: '/health/ready' });
    return [status, (JSON.parse(text) as { status: string }).status];
  };
  const ask = async () => (await post(app, { query: QUERY })).body;
  return { servedGraph, app, warmUp, ready, ask, logged, texts };
}

describe('a graph that others can change', () => {
  it('is served when it was verified, and not before; meanwhile all else is made ready', async () => {
    const { servedGraph, app, warmUp, ready, ask, texts } = await serverOf(store);
    let isReady = false;
    const warm = warmUp().then((is) => (isReady = is));
    expect((await ask()).errors).toMatchObject([
      { message: 'The graph is being verified; try again in a moment.' },
    ]);
    expect(await ready()).toEqual([503, 'starting']);
    const file = await send(app, { url: '/export?format=csv&table=nodes' });
    expect([file.status, bodyOf(file).errors?.length]).toEqual([503, 1]);
    // All is ready but the graph itself.
    await until(() => servedGraph.isWarm);
    await new Promise(setImmediate);
    expect(isReady).toBe(false);
    await servedGraph.look();
    expect((await ask()).data).toEqual({ node: { name: 'A' } });
    await warm;
    expect(isReady).toBe(true);
    expect(await ready()).toEqual([200, 'ok']);
    // Nothing is wrong, and the log does not say so.
    expect(texts).toEqual([]);
    await app.close();
  });

  it.each([
    ['a fact is changed by hand', `${TOPIC} SET t.name = 'Hacked'`, 'topic:test-a was changed'],
    [
      'another release has loaded it',
      "MATCH (d:CcnsoDataset) SET d.model = 'older'",
      'The database holds a graph that another release has loaded',
    ],
  ])(
    'is refused once %s, and served as soon as a load has repaired it',
    async (_what, text, fault) => {
      const { servedGraph, app, warmUp, ready, ask, logged } = await serverOf(store);
      await servedGraph.look();
      await warmUp();
      await write(text);
      // A change by hand is looked for again after a rest, which this server has had.
      servedGraph['verifier']!['notBefore'] = 0;
      await servedGraph.look();
      const { errors } = await ask();
      expect(errors?.[0]?.message).toContain(fault);
      expect(errors?.[0]?.message).toContain('npm run ingest');
      expect(await ready()).toEqual([503, 'unavailable']);
      await servedGraph.look();
      expect(logged.filter((line) => line.includes(fault))).toHaveLength(1);
      await loadGraph(store, await graph());
      await servedGraph.look();
      expect((await ask()).data).toEqual({ node: { name: 'A' } });
      expect(await ready()).toEqual([200, 'ok']);
      await app.close();
    },
  );

  it('is computed anew when a fault has gone, also when it was taken back by hand', async () => {
    const { servedGraph, app } = await serverOf(store);
    await write(`${TOPIC} SET t.name = 'Hacked'`);
    const { snapshot } = servedGraph.leaseUnverified();
    await snapshot.get(NETWORK);
    await servedGraph.look();
    expect(() => servedGraph.lease()).toThrow('topic:test-a was changed');
    await write(`${TOPIC} SET t.name = 'A'`);
    await servedGraph.look();
    expect(servedGraph.lease().snapshot).not.toBe(snapshot);
    expect(servedGraph.state().fingerprint).toBe((await graph()).fingerprint);
    await app.close();
  });

  it('is not answered from what a fault may have got into while it is computed anew', async () => {
    const { servedGraph, app } = await serverOf(store);
    await write(`${TOPIC} SET t.name = 'Hacked'`);
    const { snapshot } = servedGraph.leaseUnverified();
    await servedGraph.look();
    await write(`${TOPIC} SET t.name = 'A'`);
    const preparing = servedGraph as unknown as { prepared: () => Promise<never> };
    jest.spyOn(preparing, 'prepared').mockRejectedValue(new Error('not yet'));
    await servedGraph.look();
    expect(servedGraph.lease().snapshot).not.toBe(snapshot);
    await app.close();
  });

  it('is refused where there is none', async () => {
    const empty = embeddedStore();
    const { servedGraph, app, ready, ask } = await serverOf(empty);
    await servedGraph.look();
    expect((await ask()).errors?.[0]?.message).toContain('The database holds no graph.');
    expect(await ready()).toEqual([503, 'unavailable']);
    await app.close();
    await empty.close();
  });
});
