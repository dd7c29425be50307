import type { Graph } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { faultOf } from '../../src/seeding/verify';
import { datasetOf } from '../../src/store/dataset';
import type { Store } from '../../src/store/port';
import { embeddedStore } from '../support/engine';
import { closeRestored } from '../support/engines';
import { everythingIn } from '../store/everything';
import { reading, writing } from '../store/statements';
import { cited, item } from './files';
import { changedStore, graphWith } from './variants';

jest.setTimeout(120_000);

const topic = (slug: string, ...lines: string[]) =>
  item(`topic:test-${slug}`, `name: "${slug}"`, ...lines, cited());

let store: Store;
let graph: Graph;
let held: string;
const write = (text: string) => store.transaction((writer) => writer.write(writing(text)));
beforeAll(async () => {
  store = await changedStore();
  graph = await graphWith(topic('a') + topic('b', 'note: "N"'));
  await loadGraph(store, graph, { now: () => new Date(0) });
  held = await everythingIn(store);
});
afterAll(() => closeRestored(store));

const INGEST = 'Run `npm run ingest` of this release.';
const ON = "MATCH (t:Topic {id: 'topic:test-a'})";
const CITES = "MATCH (t:Topic {id: 'topic:test-a'})-[r:CITES]->(d)";

/** What somebody does by hand to the graph, and what is said of it. */
const CHANGES: [what: string, text: string, fault: string][] = [
  ['a fact', `${ON} SET t.name = 'Hacked'`, 'topic:test-a was changed in the database.'],
  ['a derived value', `${ON} REMOVE t.sk`, 'topic:test-a was changed in the database.'],
  ['a property more', `${ON} SET t.extra = 1`, 'topic:test-a was changed in the database.'],
  ['a noun', `${ON} REMOVE t:Topic SET t:Person`, 'topic:test-a was changed in the database.'],
  ['a noun more', `${ON} SET t:Person`, 'topic:test-a was changed in the database.'],
  ['a citation', `${CITES} SET r.locator = 'x'`, 'The relationship CITES from topic:test-a'],
  [
    'the end of a citation',
    `${CITES} MATCH (o:Topic {id: 'topic:test-b'}) CREATE (t)-[c:CITES]->(o) SET c = properties(r) DELETE r`,
    'The relationship CITES from topic:test-a',
  ],
  [
    'the start of a citation',
    `${CITES} MATCH (o:Topic {id: 'topic:test-b'}) CREATE (o)-[c:CITES]->(d) SET c = properties(r) DELETE r`,
    'The relationship CITES from topic:test-b',
  ],
  ['a citation that is gone', `${CITES} DELETE r`, 'Something was added to the graph'],
  ['a record that is gone', `${ON} DETACH DELETE t`, 'Something was added to the graph'],
  [
    'a copy of a citation',
    `${CITES} CREATE (t)-[c:CITES]->(d) SET c = properties(r)`,
    'Something was added to the graph',
  ],
  [
    'the fingerprint',
    "MATCH (d:CcnsoDataset) SET d.fingerprint = 'abc'",
    'The graph in the database has another fingerprint',
  ],
  [
    'the model',
    "MATCH (d:CcnsoDataset) SET d.model = 'older'",
    'The database holds a graph that another release has loaded: its model is older,',
  ],
  [
    'the numbers of records',
    `MATCH (d:CcnsoDataset) SET d.counts = '{"Person":1}'`,
    'The numbers of records in the database are not those that stand there.',
  ],
];

describe('what a store holds', () => {
  it('is what was loaded, as long as nobody changes it', async () => {
    expect(await faultOf(store)).toBeNull();
  });

  it.each(CHANGES)(
    'is found to be another after %s by hand, and a load repairs it',
    async (_what, text, fault) => {
      await write(text);
      const found = await faultOf(store);
      expect(found).toContain(fault);
      expect(found).toContain(INGEST);
      await loadGraph(store, graph, { now: () => new Date(0) });
      expect(await faultOf(store)).toBeNull();
      expect(await everythingIn(store)).toBe(held);
    },
  );

  it('is nothing where nothing was loaded, and that is said', async () => {
    const empty = embeddedStore();
    expect(await faultOf(empty)).toBe(`The database holds no graph. ${INGEST}`);
    await empty.close();
  });

  it.each([
    ['a node', "CREATE (:Topic {sk: 'a', id: 'mine', mark: 'foreign'})", 'A node Topic (id mine)'],
    [
      'a relationship',
      `${ON} CREATE (t)-[:CITES]->(:Document {mark: 'foreign'})`,
      'A relationship CITES at topic:test-a was not written by ccNSO Graph.',
    ],
  ])(
    'is refused while %s of others stands where answers would show it',
    async (_what, text, fault) => {
      await write(text);
      expect(await faultOf(store)).toContain(fault);
      await loadGraph(store, graph);
      expect(
        await store.read(reading("MATCH (n {mark: 'foreign'}) RETURN n.mark AS mark")),
      ).toHaveLength(1);
      await write("MATCH (n {mark: 'foreign'}) DETACH DELETE n");
      expect(await faultOf(store)).toBeNull();
    },
  );
});

describe('a load', () => {
  it('never touches nodes and relationships of others, whatever they are called', async () => {
    await write(
      "CREATE (:Node:File {id: 'file:1', hash: 'abc', mark: 'foreign'})-[:LINKS {hash: 'h1'}]->(:Node:File {id: 'file:2', hash: 'def', mark: 'foreign'})",
    );
    const ours = 'MATCH (a:Topic {id: "topic:test-a"}), (b:Topic {id: "topic:test-b"})';
    await write(`${ours} CREATE (a)-[:LINKS {hash: 'h2'}]->(b)`);
    const before = await everythingIn(store);
    await loadGraph(store, graph, { now: () => new Date(0) });
    expect(await everythingIn(store)).toBe(before);
    await write(`${ours} MATCH (a)-[r:LINKS]->(b) DELETE r`);
    await write("MATCH (n {mark: 'foreign'}) DETACH DELETE n");
  });

  it('takes over what an earlier release has loaded, and leaves alone what others have beside it', async () => {
    await write(
      'MATCH (n:CcnsoRecord) SET n:Node SET n.hash = n.ccnsoHash REMOVE n:CcnsoRecord REMOVE n.ccnsoHash',
    );
    await write(
      'MATCH (:Node)-[r]->(:Node) WHERE r.ccnsoHash IS NOT NULL SET r.hash = r.ccnsoHash REMOVE r.ccnsoHash',
    );
    await write(
      'MATCH (d:CcnsoDataset) SET d:Dataset REMOVE d:CcnsoDataset REMOVE d.content, d.model',
    );
    await write("CREATE (:Node:File {id: 'file:1', hash: 'abc', mark: 'foreign'})");
    expect(await datasetOf(store)).toBeNull();
    const { created, removed } = await loadGraph(store, graph, { now: () => new Date(0) });
    expect([created, removed]).toEqual([[], []]);
    expect(await faultOf(store)).toBeNull();
    await write("MATCH (n:File {mark: 'foreign', hash: 'abc'}) DELETE n");
    expect(await everythingIn(store)).toBe(held);
  });
});

describe('of two loads at once', () => {
  it('the one that comes second changes nothing, and is told', async () => {
    const [one, two] = await Promise.all([graphWith(topic('b')), graphWith(topic('c'))]);
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    // It has looked at the store when the other begins, and writes when that has ended.
    const late: Store = Object.assign(Object.create(store) as Store, {
      define: async (statements: Parameters<Store['define']>[0]) => {
        begin();
        await released;
        await store.define(statements);
      },
    });
    const second = loadGraph(late, two);
    await begun;
    await loadGraph(store, one);
    release();
    await expect(second).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringContaining('Another load has changed the store meanwhile') as string,
    });
    expect((await datasetOf(store))?.fingerprint).toBe(one.fingerprint);
    expect(await faultOf(store)).toBeNull();
  });
});
