import { loadGraph } from '../../src/seeding/load';
import { LiveStore } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { embeddedStore } from '../support/engine';
import { cited, graphOfFiles, item } from '../seeding/files';
import { reading } from '../store/statements';

/** A store that only tells whether it was closed. */
function quietStore(): Store & { closed: number } {
  const store = {
    closed: 0,
    read: () => Promise.resolve([]),
    transaction: () => Promise.reject(new Error('This store is not written to.')),
    define: () => Promise.resolve(),
    health: () => (store.closed > 0 ? Promise.reject(new Error('closed')) : Promise.resolve()),
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
    const live = new LiveStore(old);
    const first = live.lease();
    const second = live.lease();
    await live.replace(next);
    expect(first.store).toBe(old);
    expect(live.lease().store).toBe(next);
    first.release();
    expect(old.closed).toBe(0);
    second.release();
    expect(old.closed).toBe(1);
    expect(next.closed).toBe(0);
  });

  it('closes at once when nobody holds it', async () => {
    const old = quietStore();
    await new LiveStore(old).replace(quietStore());
    expect(old.closed).toBe(1);
  });

  it('is not closed by a hold that is given back twice', async () => {
    const old = quietStore();
    const live = new LiveStore(old);
    const first = live.lease();
    const second = live.lease();
    await live.replace(quietStore());
    first.release();
    first.release();
    expect(old.closed).toBe(0);
    second.release();
    expect(old.closed).toBe(1);
  });

  it('is not closed while it is the current one, however often it was held', () => {
    const store = quietStore();
    const live = new LiveStore(store);
    live.lease().release();
    live.lease().release();
    expect(store.closed).toBe(0);
  });

  it('answers for its health with the current one', async () => {
    const [old, next] = [quietStore(), quietStore()];
    const live = new LiveStore(old);
    await live.replace(next);
    await live.health();
    await live.close();
    await expect(live.health()).rejects.toThrow('closed');
  });
});

/** A store that says how many records it holds. */
function storeOf(records: number): Store & { closed: number } {
  const dataset = { fingerprint: 'f', counts: JSON.stringify({ Person: records }) };
  return Object.assign(quietStore(), { read: () => Promise.resolve([dataset]) });
}

describe('a large graph', () => {
  const opened: { closed: boolean }[] = [];
  const openBeside = (fingerprint: string) => {
    const beside = {
      fingerprint,
      closed: false,
      ask: () => Promise.resolve(null),
      whenReady: () => Promise.resolve(),
      close: () => {
        beside.closed = true;
      },
    };
    opened.push(beside);
    return beside;
  };

  it('has a thread of its own, which is closed after the last who holds it', async () => {
    const live = new LiveStore(storeOf(11), openBeside, 10);
    expect(live.lease().beside).toBeNull();
    await live.start();
    const lease = live.lease();
    expect(lease.beside).toBe(opened[0]);
    await live.replace(storeOf(12));
    expect(live.lease().beside).toBe(opened[1]);
    expect(opened.map(({ closed }) => closed)).toEqual([false, false]);
    lease.release();
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
    await live.close();
    expect(opened.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it('is opened once, however often it is looked at meanwhile, and rests when it cannot be', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    const store = storeOf(11);
    let fingerprint = 'f';
    store.read = () => Promise.resolve([{ fingerprint, counts: '{"Person":11}' }]);
    let made = 0;
    let fails = false;
    const live = new LiveStore(
      store,
      () => {
        made++;
        const ready = fails ? Promise.reject(new Error('no memory')) : Promise.resolve();
        return { ask: () => Promise.resolve(null), whenReady: () => ready, close: () => undefined };
      },
      10,
    );
    await live.look();
    expect(made).toBe(1);
    fingerprint = 'g';
    await Promise.all([live.look(), live.look(), live.look()]);
    expect(made).toBe(2);
    fingerprint = 'h';
    fails = true;
    for (let look = 0; look < 3; look++) await live.look();
    expect(made).toBe(3);
    expect(console.error).toHaveBeenCalledTimes(1);
    await live.close();
  });

  it('that has become small again has none', async () => {
    const live = new LiveStore(storeOf(11), openBeside, 10);
    await live.start();
    await live.replace(storeOf(10));
    expect(live.lease().beside).toBeNull();
    expect(opened.at(-1)?.closed).toBe(true);
  });
});

describe('a reader during a change of the graph', () => {
  const people = (name: string) =>
    graphOfFiles({
      'a.yaml': `people:\n${Array.from({ length: 300 }, (_, index) => item(`person:p${index}`, `name: "${name}"`, cited())).join('')}`,
    });
  const names = reading('MATCH (p:Person) RETURN p.name AS name, count(p) AS people');

  it('sees one graph or the other, and never half of one', async () => {
    const first = embeddedStore();
    await loadGraph(first, people('old'));
    const live = new LiveStore(first);
    const seen = new Set<string>();
    let changing = true;
    const reader = async () => {
      while (changing) {
        const lease = live.lease();
        for (let question = 0; question < 3; question++)
          seen.add(JSON.stringify(await lease.store.read(names)));
        lease.release();
      }
    };
    const readers = [reader(), reader(), reader()];
    for (const name of ['new', 'newer']) {
      const next = embeddedStore();
      await loadGraph(next, people(name));
      await live.replace(next);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    changing = false;
    await Promise.all(readers);
    expect([...seen].sort()).toEqual(
      ['new', 'newer', 'old'].map((name) => JSON.stringify([{ name, people: 300 }])),
    );
    await live.close();
  });

  it('sees one graph or the other also when a load changes the same store', async () => {
    const store = embeddedStore();
    await loadGraph(store, people('old'));
    const seen = new Set<string>();
    let changing = true;
    const reading = (async () => {
      while (changing) seen.add(JSON.stringify(await store.read(names)));
    })();
    await loadGraph(store, people('new'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    changing = false;
    await reading;
    expect([...seen].sort()).toEqual(
      ['new', 'old'].map((name) => JSON.stringify([{ name, people: 300 }])),
    );
    await store.close();
  });
});
