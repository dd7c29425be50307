import type { Graph } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { storedFingerprint } from '../../src/seeding/stored';
import { statement } from '../../src/store/catalog';
import type { Store } from '../../src/store/port';
import { embeddedStore } from '../support/engine';
import { closeRestored } from '../support/engines';
import { everythingIn } from '../store/everything';
import { reading, writing } from '../store/statements';
import { cited, item } from './files';
import { changedStore, graphWith } from './variants';

// Loads of the whole graph, some of them on a server, and other suites may run at the same time.
jest.setTimeout(120_000);

const topic = (slug: string, name: string, ...lines: string[]) =>
  item(`topic:test-${slug}`, `name: "${name}"`, ...lines, cited());

let store: Store;
let before: Graph;
let after: Graph;
beforeAll(async () => {
  store = await changedStore();
  before = await graphWith(topic('a', 'A') + topic('b', 'B', 'note: "N"'));
  after = await graphWith(topic('b', 'B2') + topic('c', 'C'));
});
beforeEach(() => loadGraph(store, before));
afterAll(() => closeRestored(store));

const idsOf = async (labels: string): Promise<unknown> =>
  (
    await store.read(
      reading(
        `MATCH (n${labels}) WHERE n.id STARTS WITH 'topic:test-' RETURN n.id AS id ORDER BY id`,
      ),
    )
  ).map(({ id }) => id);

describe('a load', () => {
  it('writes nothing when the store holds the same already', async () => {
    const held = await everythingIn(store);
    const changes = await loadGraph(store, before);
    expect(changes).toMatchObject({
      created: [],
      changed: [],
      removed: [],
      relationshipsCreated: [],
      relationshipsRemoved: [],
      unchanged: before.nodes.length,
      relationshipsUnchanged: before.relationships.length,
    });
    expect(await everythingIn(store)).toBe(held);
  });

  it('creates, changes and removes what differs, and nothing else', async () => {
    const changes = await loadGraph(store, after);
    expect(changes.created.map(({ id }) => id)).toEqual([
      'topic:test-c',
      'key:Topic|b2',
      'key:Topic|c',
    ]);
    expect(changes.changed.map(({ id }) => id)).toEqual(['topic:test-b']);
    expect(changes.removed.toSorted()).toEqual(['key:Topic|a', 'key:Topic|b', 'topic:test-a']);
    expect(changes.relationshipsCreated.map(({ type }) => type).sort()).toEqual([
      'CITES',
      'IDENTIFIES',
      'IDENTIFIES',
    ]);
    expect(changes.relationshipsRemoved).toHaveLength(3);
    expect(await idsOf(':Topic')).toEqual(['topic:test-b', 'topic:test-c']);
    expect(await storedFingerprint(store)).toBe(after.fingerprint);
  });

  it('ends in the same store, to the last property, as a load of nothing but the new graph', async () => {
    const now = () => new Date(0);
    await loadGraph(store, after, { now });
    const fresh = embeddedStore();
    await loadGraph(fresh, after, { now });
    expect(await everythingIn(store)).toBe(await everythingIn(fresh));
    await fresh.close();
  });

  it('writes down which dataset is held where that was lost', async () => {
    await store.transaction((writer) => writer.write(writing('MATCH (d:CcnsoDataset) DELETE d')));
    await loadGraph(store, before);
    const [dataset] = await store.read(statement('dataset/dataset'));
    expect(dataset).toMatchObject({ fingerprint: before.fingerprint });
  });

  it('writes nothing, no index either, when its preview says no', async () => {
    const held = await everythingIn(store);
    const seen: number[] = [];
    const changes = await loadGraph(store, after, {
      preview: ({ created, changed, removed }) => {
        seen.push(created.length, changed.length, removed.length);
        return false;
      },
    });
    expect(seen).toEqual([3, 1, 3]);
    expect(changes.created).toHaveLength(3);
    expect(await everythingIn(store)).toBe(held);
    const empty = embeddedStore();
    await loadGraph(empty, after, { preview: () => false });
    expect(await empty.read(reading('MATCH (n) RETURN n'))).toEqual([]);
    expect(await empty.read(reading('SHOW INDEXES'))).toEqual([]);
    await empty.close();
  });

  it('tells its preview first and its progress to the end', async () => {
    const told: string[] = [];
    await loadGraph(store, after, {
      preview: () => told.push('preview') > 0,
      progress: (step, done, total) => told.push(`${step} ${done}/${total}`),
    });
    expect(told[0]).toBe('preview');
    expect(told.at(-1)).toBe('creating relationships 13/13');
  });

  it('leaves nothing when a statement in its middle fails', async () => {
    const held = await everythingIn(store);
    const breaking: Store = {
      ...store,
      read: (sent, parameters) => store.read(sent, parameters),
      define: (statements) => store.define(statements),
      transaction: (work) =>
        store.transaction((writer) =>
          work({
            read: (sent, parameters) => writer.read(sent, parameters),
            write: (sent, parameters) =>
              writer.write(
                sent.name.startsWith('seeding/create-relationships')
                  ? writing('NO SUCH WORD')
                  : sent,
                parameters,
              ),
          }),
        ),
    };
    await expect(loadGraph(breaking, after)).rejects.toThrow('The statement test/write failed');
    expect(await everythingIn(store)).toBe(held);
    await loadGraph(store, after);
    expect(await storedFingerprint(store)).toBe(after.fingerprint);
  });
});
