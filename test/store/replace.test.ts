import type { Derived } from '../../src/memory/snapshot';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';

function storeWith(value: string, closed: string[]): Store {
  // It holds no dataset, so it is not large.
  const read: Store['read'] = ({ name }) =>
    Promise.resolve(name === 'dataset/dataset' ? [] : [{ value }]);
  return {
    read,
    patient: { read },
    transaction: () => Promise.reject(new Error('not here')),
    load: () => ({ running: 0, waiting: 0, refused: 0 }),
    define: () => Promise.resolve(),
    health: () => Promise.resolve('ok'),
    version: () => Promise.resolve(''),
    close: () => {
      closed.push(value);
      return Promise.resolve();
    },
  };
}

describe('a graph that takes the place of another', () => {
  it('is served when what was computed from the old one is computed from it', async () => {
    const built: string[] = [];
    let hold: (() => void) | undefined;
    const part: Derived<string> = {
      name: 'test',
      async build(reader) {
        const [row] = await reader.read({} as never);
        if (built.length > 0) await new Promise<void>((resolve) => (hold = resolve));
        built.push(row?.['value'] as string);
        return row?.['value'] as string;
      },
    };
    const closed: string[] = [];
    const live = new ServedGraph(storeWith('old', closed));
    const before = live.lease();
    await before.snapshot.get(part);

    const swapped = live.replace(storeWith('new', closed));
    await new Promise((resolve) => setImmediate(resolve));
    expect(live.lease().snapshot).toBe(before.snapshot);
    hold?.();
    await swapped;
    expect(await live.lease().snapshot.get(part)).toBe('new');
    expect(built).toEqual(['old', 'new']);
  });

  it('is not served when that fails, and is closed', async () => {
    const closed: string[] = [];
    const part: Derived<string> = {
      name: 'test',
      async build(reader) {
        const [row] = await reader.read({} as never);
        if (row?.['value'] === 'new') throw new Error('cannot be built');
        return '';
      },
    };
    const live = new ServedGraph(storeWith('old', closed));
    await live.lease().snapshot.get(part);
    await expect(live.replace(storeWith('new', closed))).rejects.toThrow('cannot be built');
    expect(closed).toEqual(['new']);
    expect(await live.lease().snapshot.get(part)).toBe('');
  });
});
