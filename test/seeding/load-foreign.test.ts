import type { Graph } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { storedFingerprint } from '../../src/seeding/stored';
import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { closeRestored } from '../support/engines';
import { everythingIn } from '../store/everything';
import { reading, writing } from '../store/statements';
import { cited, item } from './files';
import { changedStore, graphWith } from './variants';

jest.setTimeout(120_000);

const topics = (...slugs: string[]) =>
  slugs.map((slug) => item(`topic:test-${slug}`, `name: "${slug}"`, cited())).join('');

/** What others keep in the same store; the mark lets this suite take it away again. */
const FOREIGN = `
  CREATE (a:Cat {name: 'Mitzi', mark: 'foreign'})-[:LIKES {since: 2020}]->(b:Cat {name: 'Tom', mark: 'foreign'}),
    (:CcnsoRecord {note: 'not ours', mark: 'foreign'}),
    (:CcnsoRecord {id: 'foreign:1', mark: 'foreign'}),
    (:Person {name: 'Not ours', mark: 'foreign'})`;

let store: Store;
let before: Graph;
let after: Graph;
const write = (text: string) => store.transaction((writer) => writer.write(writing(text)));
const foreign = async () =>
  store.read(
    reading(
      "MATCH (n {mark: 'foreign'}) OPTIONAL MATCH (n)-[r]->(m) RETURN n.name AS name, n.note AS note, n.id AS id, type(r) AS relationship, r.since AS since, m.name AS other ORDER BY name, note, id",
    ),
  );

beforeAll(async () => {
  store = await changedStore();
  before = await graphWith(topics('a', 'b'));
  after = await graphWith(topics('b', 'c'));
});
beforeEach(() => loadGraph(store, before));
afterEach(() => write("MATCH (n {mark: 'foreign'}) DETACH DELETE n"));
afterAll(() => closeRestored(store));

describe('what is not ours', () => {
  it('stays as it is through a load, and no list shows it', async () => {
    const count = async () => (await ask(store, '{ people(first: 1) { totalCount } }')).data;
    const people = await count();
    await write(FOREIGN);
    const held = await foreign();
    expect(held).toHaveLength(5);
    await loadGraph(store, after);
    expect(await foreign()).toEqual(held);
    expect(await storedFingerprint(store)).toBe(after.fingerprint);
    expect(await count()).toEqual(people);
  });

  it('stays when a relationship of others leads to a record that stays', async () => {
    await write(
      "MATCH (t:Topic {id: 'topic:test-b'}) CREATE (:Cat {name: 'Tom', mark: 'foreign'})-[:LIKES]->(t)",
    );
    await loadGraph(store, after);
    expect(await store.read(reading('MATCH (:Cat)-[:LIKES]->(t:Topic) RETURN t.id AS id'))).toEqual(
      [{ id: 'topic:test-b' }],
    );
  });

  it.each(['(c)-[:LIKES]->(t)', '(t)-[:LIKES]->(c)'])(
    'keeps a record from being removed, as a whole and with a clear message, by a relationship %s',
    async (relationship) => {
      await write(
        `MATCH (t:Topic {id: 'topic:test-a'}) CREATE (c:Cat {name: 'Tom', mark: 'foreign'}) CREATE ${relationship}`,
      );
      const held = await everythingIn(store);
      await expect(loadGraph(store, after)).rejects.toMatchObject({
        name: 'Refusal',
        message:
          'topic:test-a was removed from the files, but a relationship LIKES that ccNSO Graph did not create still points to it. Remove that relationship first. Nothing was changed.',
      });
      expect(await everythingIn(store)).toBe(held);
    },
  );

  it('keeps a record from being created under an id that it has', async () => {
    await write("CREATE (:CcnsoRecord {id: 'topic:test-c', mark: 'foreign'})");
    const held = await everythingIn(store);
    await expect(loadGraph(store, after)).rejects.toMatchObject({
      name: 'Refusal',
      message:
        'topic:test-c is the id of a node that ccNSO Graph did not create. Give that node another id, or remove its label CcnsoRecord. Nothing was changed.',
    });
    expect(await everythingIn(store)).toBe(held);
  });
});

describe('two loads at once', () => {
  it('end in one graph or the other, and who is not served is told', async () => {
    for (let round = 0; round < 3; round++) {
      await loadGraph(store, before);
      const wanted = [after, before, after];
      const loads = await Promise.allSettled(wanted.map((graph) => loadGraph(store, graph)));
      const refused = loads.flatMap((load) =>
        load.status === 'rejected' ? [load.reason as Error] : [],
      );
      expect(refused.length).toBeLessThan(wanted.length);
      // The embedded engine refuses all but one; on Neo4j they wait, and see that they came too late.
      for (const reason of refused) {
        expect(reason).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
        expect(reason.message).toMatch(/^The graph is being changed;|^Another load has changed/);
      }
      const served = wanted.filter((_, index) => loads[index]?.status === 'fulfilled');
      const stored = await storedFingerprint(store);
      expect(served.map(({ fingerprint }) => fingerprint)).toContain(stored);
    }
  });
});
