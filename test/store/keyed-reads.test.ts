import { KeyedReads } from '../../src/store/keyed-reads';
import type { Parameters, Reader, Row } from '../../src/store/port';
import { statement } from '../../src/store/catalog';
import type { Statement } from '../../src/store/statement';

const ASKED = statement('person/career');

/** A store that answers when it is told to, and fails for the key `bad`. */
class Held implements Reader {
  readonly runs: string[][] = [];
  private readonly ends: (() => void)[] = [];

  async read(_: Statement, parameters: Parameters = {}): Promise<Row[]> {
    const keys = parameters['keys'] as string[];
    this.runs.push(keys);
    await new Promise<void>((resolve) => this.ends.push(resolve));
    if (keys.includes('bad')) throw new Error('bad');
    return keys.map((key) => ({ key, value: `${key}${String(parameters['limit'])}` }));
  }

  async endAll(): Promise<void> {
    do {
      this.ends.splice(0).forEach((end) => end());
      await new Promise((resolve) => setImmediate(resolve));
    } while (this.ends.length > 0);
  }
}

const asking =
  (reads: KeyedReads, most = 100) =>
  async (key: string, limit = 1) => {
    const rows = await reads.read(ASKED, { limit }, [key], most);
    return rows.get(key)?.map((row) => row['value']) ?? null;
  };

describe('reads by keys of many requests', () => {
  it('share the runs of a statement, of which two are under way', async () => {
    const store = new Held();
    const ask = asking(new KeyedReads(store));
    const answers = Promise.all(['a', 'b', 'c', 'd', 'c', 'e'].map((key) => ask(key)));
    await store.endAll();
    expect(await answers).toEqual([['a1'], ['b1'], ['c1'], ['d1'], ['c1'], ['e1']]);
    expect(store.runs).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
  });

  it('are kept apart by their parameters', async () => {
    const store = new Held();
    const ask = asking(new KeyedReads(store));
    const answers = Promise.all([1, 2, 1, 2, 1, 2].map((limit) => ask('a', limit)));
    await store.endAll();
    expect(await answers).toEqual([['a1'], ['a2'], ['a1'], ['a2'], ['a1'], ['a2']]);
    expect(store.runs.length).toBe(6);
  });

  it('have no more keys together than they may', async () => {
    const store = new Held();
    const ask = asking(new KeyedReads(store), 2);
    const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((key) => ask(key)));
    await store.endAll();
    await answers;
    expect(store.runs.map((keys) => keys.length)).toEqual([1, 1, 2, 1]);
  });

  it('fail only for the request whose key cannot be read', async () => {
    const store = new Held();
    const ask = asking(new KeyedReads(store));
    const answers = Promise.allSettled(['a', 'b', 'c', 'bad', 'd'].map((key) => ask(key)));
    await store.endAll();
    expect((await answers).map((each) => each.status === 'fulfilled' && each.value)).toEqual([
      ['a1'],
      ['b1'],
      ['c1'],
      false,
      ['d1'],
    ]);
  });

  it('are forgotten when they have ended', async () => {
    const store = new Held();
    const reads = new KeyedReads(store);
    const ask = asking(reads);
    const first = ask('a');
    await store.endAll();
    await first;
    const again = ask('a');
    await store.endAll();
    expect(await again).toEqual(['a1']);
    expect(store.runs).toEqual([['a'], ['a']]);
    expect(reads).toMatchObject({ lanes: new Map() });
  });
});
