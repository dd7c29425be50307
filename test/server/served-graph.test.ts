import { loadGraph } from '../../src/seeding/load';
import { ServedGraph } from '../../src/server/served-graph';
import type { Health, Store } from '../../src/store/port';
import { embeddedStore } from '../support/engine';
import { cited, graphOfFiles, item } from '../seeding/files';
import { reading } from '../store/statements';
import { until } from '../support/wait';

/** A store that only tells whether it was closed. */
function quietStore(): Store & { closed: number } {
  const read = () => Promise.resolve([]);
  const store = {
    closed: 0,
    read,
    patient: { read },
    transaction: () => Promise.reject(new Error('This store is not written to.')),
    load: () => ({ running: 0, waiting: 0, refused: 0 }),
    define: () => Promise.resolve(),
    version: () => Promise.resolve(''),
    health: (): Promise<Health> =>
      store.closed > 0 ? Promise.reject(new Error('closed')) : Promise.resolve('ok'),
    close: () => {
      store.closed++;
      return Promise.resolve();
    },
  };
  return store;
}

describe('the graph that is served', () => {
  it('stays the one that a request began with, and closes after the last of them', async () => {
    const [old, next] = [quietStore(), quietStore()];
    const servedGraph = new ServedGraph(old);
    const first = servedGraph.lease();
    const second = servedGraph.lease();
    await servedGraph.replace(next);
    expect(first.store).toBe(old);
    expect(servedGraph.lease().store).toBe(next);
    first.release();
    expect(old.closed).toBe(0);
    second.release();
    expect(old.closed).toBe(1);
    expect(next.closed).toBe(0);
  });

  it('closes at once when nobody holds it', async () => {
    const old = quietStore();
    await new ServedGraph(old).replace(quietStore());
    expect(old.closed).toBe(1);
  });

  it('is not closed by a hold that is given back twice', async () => {
    const old = quietStore();
    const servedGraph = new ServedGraph(old);
    const first = servedGraph.lease();
    const second = servedGraph.lease();
    await servedGraph.replace(quietStore());
    first.release();
    first.release();
    expect(old.closed).toBe(0);
    second.release();
    expect(old.closed).toBe(1);
  });

  it('is not closed while it is the current one, however often it was held', () => {
    const store = quietStore();
    const servedGraph = new ServedGraph(store);
    servedGraph.lease().release();
    servedGraph.lease().release();
    expect(store.closed).toBe(0);
  });

  it('answers for its health with the current one', async () => {
    const [old, next] = [quietStore(), quietStore()];
    const servedGraph = new ServedGraph(old);
    await servedGraph.replace(next);
    await servedGraph.health();
    await servedGraph.close();
    await expect(servedGraph.health()).rejects.toThrow('closed');
  });
});

/** A store that says how many records it holds. */
function storeOf(records: number): Store & { closed: number } {
  const dataset = { fingerprint: 'f', counts: JSON.stringify({ Person: records }) };
  return Object.assign(quietStore(), { read: () => Promise.resolve([dataset]) });
}

describe('a large graph', () => {
  const opened: { closed: boolean }[] = [];
  const openWorker = (fingerprint: string) => {
    const worker = {
      fingerprint,
      closed: false,
      run: () => Promise.resolve(null),
      load: () => ({ isReady: true, unanswered: 0 }),
      whenReady: () => Promise.resolve(),
      close: () => {
        worker.closed = true;
      },
    };
    opened.push(worker);
    return worker;
  };

  it('has a worker of its own, which is closed after the last who holds it', async () => {
    const servedGraph = new ServedGraph(storeOf(11), { openWorker, threshold: 10 });
    expect(servedGraph.lease().worker).toBeNull();
    await servedGraph.start();
    const lease = servedGraph.lease();
    expect(lease.worker).toBe(opened[0]);
    await servedGraph.replace(storeOf(12));
    expect(servedGraph.lease().worker).toBe(opened[1]);
    expect(opened.map(({ closed }) => closed)).toEqual([false, false]);
    lease.release();
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
    await servedGraph.close();
    expect(opened.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it('is opened once, however often it is looked at meanwhile, and rests when it cannot be', async () => {
    const consoleError = jest.spyOn(console, 'error').mockImplementation();
    const logged: string[] = [];
    const store = storeOf(11);
    let fingerprint = 'f';
    store.read = () => Promise.resolve([{ fingerprint, counts: '{"Person":11}' }]);
    let made = 0;
    let fails = false;
    const openWorker = () => {
      made++;
      const ready = fails ? Promise.reject(new Error('no memory')) : Promise.resolve();
      return {
        run: () => Promise.resolve(null),
        whenReady: () => ready,
        load: () => ({ isReady: true, unanswered: 0 }),
        close: () => undefined,
      };
    };
    const log = (fields: object, message: string) => {
      logged.push(`${message} ${String((fields as { err: Error }).err.message)}`);
    };
    const servedGraph = new ServedGraph(store, { openWorker, threshold: 10, log });
    await servedGraph.look();
    expect(made).toBe(1);
    fingerprint = 'g';
    await Promise.all([servedGraph.look(), servedGraph.look(), servedGraph.look()]);
    expect(made).toBe(2);
    fingerprint = 'h';
    fails = true;
    for (let look = 0; look < 3; look++) await servedGraph.look();
    expect(made).toBe(3);
    expect(logged).toEqual(['The new facts cannot be served yet. no memory']);
    expect(consoleError).not.toHaveBeenCalled();
    await servedGraph.close();
  });

  it('that has become small again has none', async () => {
    const servedGraph = new ServedGraph(storeOf(11), { openWorker, threshold: 10 });
    await servedGraph.start();
    await servedGraph.replace(storeOf(10));
    expect(servedGraph.lease().worker).toBeNull();
    expect(opened.at(-1)?.closed).toBe(true);
  });
});

describe('a reader during a change of the graph', () => {
  const people = (name: string) =>
    graphOfFiles({
      'a.yaml': `people:\n${Array.from({ length: 300 }, (_, index) => item(`person:p${index}`, `name: "${name}"`, 'note: "One of many."', cited())).join('')}`,
    });
  const names = reading('MATCH (p:Person) RETURN p.name AS name, count(p) AS people');

  const all = (name: string) => JSON.stringify([{ name, people: 300 }]);

  it('sees one graph or the other, and never half of one', async () => {
    const first = embeddedStore();
    await loadGraph(first, people('old'));
    const servedGraph = new ServedGraph(first);
    const seen = new Set<string>();
    const saw = (name: string) => until(() => seen.has(all(name)));
    let changing = true;
    const reader = async () => {
      while (changing) {
        const lease = servedGraph.lease();
        for (let question = 0; question < 3; question++)
          seen.add(JSON.stringify(await lease.store.read(names)));
        lease.release();
      }
    };
    const readers = [reader(), reader(), reader()];
    await saw('old');
    for (const name of ['new', 'newer']) {
      const next = embeddedStore();
      await loadGraph(next, people(name));
      await servedGraph.replace(next);
      await saw(name);
    }
    changing = false;
    await Promise.all(readers);
    expect([...seen].sort()).toEqual(['new', 'newer', 'old'].map(all));
    await servedGraph.close();
  });

  it('sees one graph or the other also when a load changes the same store', async () => {
    const store = embeddedStore();
    await loadGraph(store, people('old'));
    const seen = new Set<string>();
    let changing = true;
    const reading = (async () => {
      while (changing) seen.add(JSON.stringify(await store.read(names)));
    })();
    await until(() => seen.has(all('old')));
    await loadGraph(store, people('new'));
    await until(() => seen.has(all('new')));
    changing = false;
    await reading;
    expect([...seen].sort()).toEqual(['new', 'old'].map(all));
    await store.close();
  });
});
