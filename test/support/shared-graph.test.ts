import { sha256 } from '../../src/kernel/canonical';
import { loadGraph } from '../../src/seeding/load';
import { graphOfRecords } from '../../src/seeding/seeds';
import type { Store } from '../../src/store/port';
import { everythingIn } from '../store/everything';
import { reading, writing } from '../store/statements';
import { embeddedRealStore, embeddedStore, realGraph, realRecords } from './engine';
import { LOADED_AT } from './shared-graph';

describe('the graph that all suites share', () => {
  it('is the one that the seed files state', async () => {
    const shared = await realGraph();
    const { records, problems } = await realRecords();
    const read = graphOfRecords(records, problems);
    expect(shared.fingerprint).toBe(read.fingerprint);
    expect(sha256(JSON.stringify(shared))).toBe(sha256(JSON.stringify(read)));
    // In whatever order the records stand.
    expect(graphOfRecords(records.toReversed(), []).fingerprint).toBe(shared.fingerprint);
  });

  it('is in the engine as a load of it leaves it, to the last property', async () => {
    const loaded = embeddedStore();
    await loadGraph(loaded, await realGraph(), { now: () => LOADED_AT });
    const shared = embeddedRealStore();
    expect(await everythingIn(shared)).toBe(await everythingIn(loaded));
    await Promise.all([loaded.close(), shared.close()]);
  });

  it('is a copy for each suite, which the others do not see changed', async () => {
    const [one, other] = [embeddedRealStore(), embeddedRealStore()];
    const topics = async (store: Store) =>
      (await store.read(reading('MATCH (t:Topic) RETURN count(t) AS topics')))[0]?.['topics'];
    const before = await topics(one);
    await one.transaction((writer) => writer.write(writing('MATCH (t:Topic) DETACH DELETE t')));
    expect(before).toBeGreaterThan(0);
    expect([await topics(one), await topics(other)]).toEqual([0, before]);
    await Promise.all([one.close(), other.close()]);
  });
});
