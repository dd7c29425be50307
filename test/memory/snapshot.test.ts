import { loadGraph } from '../../src/seeding/load';
import { Snapshot, type Derived } from '../../src/memory/snapshot';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { embeddedStore } from '../support/engine';
import { cited, graphOfFiles, item } from '../seeding/files';
import { reading } from '../store/statements';

const person = (name: string) =>
  graphOfFiles({ 'a.yaml': `people:\n${item('person:a', `name: "${name}"`, cited())}` });

/** The name of the one person, as something that takes long to compute. */
function namePart(): Derived<string> & { built: number } {
  const part = {
    name: 'name',
    built: 0,
    build: async (reader: Pick<Store, 'read'>) => {
      part.built++;
      const [row] = await reader.read(reading('MATCH (p:Person) RETURN p.name AS name'));
      return row?.['name'] as string;
    },
  };
  return part;
}

let store: Store;
beforeEach(async () => {
  store = embeddedStore();
  await loadGraph(store, person('Ada'));
});
afterEach(() => store.close());

describe('what is computed from a whole graph', () => {
  it('is computed once, also when two ask at once', async () => {
    const part = namePart();
    const snapshot = new Snapshot(store);
    expect(part.built).toBe(0);
    expect(await Promise.all([snapshot.get(part), snapshot.get(part)])).toEqual(['Ada', 'Ada']);
    expect(await snapshot.get(part)).toBe('Ada');
    expect(part.built).toBe(1);
  });

  it('is tried again after it could not be computed', async () => {
    let tries = 0;
    const part: Derived<number> = {
      name: 'tries',
      build: () => (++tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve(tries)),
    };
    const snapshot = new Snapshot(store);
    await expect(snapshot.get(part)).rejects.toThrow('no');
    expect(await snapshot.get(part)).toBe(2);
  });
});

describe('a store that another process brings to other facts', () => {
  it('has what is computed from them before it is asked for, and old requests keep the old', async () => {
    const part = namePart();
    const live = new ServedGraph(store);
    await live.look();
    const before = live.lease();
    expect(await before.snapshot.get(part)).toBe('Ada');
    await live.look();
    expect(live.lease().snapshot).toBe(before.snapshot);
    await loadGraph(store, person('Ben'));
    await live.look();
    expect(part.built).toBe(2);
    expect(await live.lease().snapshot.get(part)).toBe('Ben');
    expect(await before.snapshot.get(part)).toBe('Ada');
    expect(part.built).toBe(2);
  });

  it('has nothing computed that nobody had asked for', async () => {
    const part = namePart();
    const live = new ServedGraph(store);
    await live.look();
    await loadGraph(store, person('Ben'));
    await live.look();
    expect(part.built).toBe(0);
    expect(await live.lease().snapshot.get(part)).toBe('Ben');
  });

  it('has them computed anew also when the store held nothing before', async () => {
    const empty = embeddedStore();
    const part = namePart();
    const live = new ServedGraph(empty);
    await live.look();
    expect(await live.lease().snapshot.get(part)).toBeUndefined();
    await loadGraph(empty, person('Ada'));
    await live.look();
    expect(await live.lease().snapshot.get(part)).toBe('Ada');
    await empty.close();
  });
});
