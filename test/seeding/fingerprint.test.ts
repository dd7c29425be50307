import { fingerprintOf } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { storedFingerprint } from '../../src/seeding/stored';
import type { Store } from '../../src/store/port';
import { embeddedStore, realGraph } from '../support/engine';
import { realStore } from '../support/engines';
import { cited, graphOfFiles, item } from './files';
import { writing } from '../store/statements';

const person = (id: string, ...lines: string[]) => item(id, ...lines, cited());
const decision = (...lines: string[]) =>
  item(
    'decision:x',
    'date: "2020"',
    'title: "T"',
    'kind: OTHER',
    'takenBy: "organization:o"',
    ...lines,
    cited(),
  );
const BASE = {
  'a.yaml': `people:\n${person('person:a', 'name: "A"')}${person('person:b', 'name: "B"', 'aliases: ["C", "D"]')}`,
  'b.yaml': `organizations:\n${item('organization:o', 'name: "O"', 'kind: OTHER', cited())}decisions:\n${decision()}${item('decision:y', 'date: "2020"', 'title: "T"', 'kind: OTHER', 'takenBy: "organization:o"', cited())}`,
};
const base = graphOfFiles(BASE);

describe('the fingerprint', () => {
  it('of the real files is the one of what the store holds', async () => {
    const store = await realStore();
    const { fingerprint } = await realGraph();
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await storedFingerprint(store)).toBe(fingerprint);
    await store.close();
  });

  it('does not depend on the names and the order of the files', () => {
    expect(graphOfFiles({ 'x.yaml': BASE['b.yaml'], 'y.yaml': BASE['a.yaml'] }).fingerprint).toBe(
      base.fingerprint,
    );
    const alias = (name: string) => `people:\n${person('person:b', `aliases: ["${name}"]`)}`;
    const first = graphOfFiles({ ...BASE, 'c.yaml': alias('K'), 'd.yaml': alias('L') });
    const second = graphOfFiles({ ...BASE, 'c.yaml': alias('L'), 'd.yaml': alias('K') });
    expect(first.fingerprint).toBe(second.fingerprint);
  });

  it('does not depend on how what happened is written', () => {
    const plain = graphOfFiles({
      ...BASE,
      'c.yaml': `decisions:\n${decision('follows: ["decision:y"]')}`,
    });
    const long = graphOfFiles({
      ...BASE,
      'c.yaml': `decisions:\n${decision('follows: [{id: "decision:y", happened: true}, "decision:y"]')}`,
    });
    expect(long.fingerprint).toBe(plain.fingerprint);
    expect(long.relationships).toHaveLength(plain.relationships.length);
  });

  it.each([
    ['a property', { 'a.yaml': BASE['a.yaml'].replace('"A"', '"A."') }],
    ['an item of a list', { 'a.yaml': BASE['a.yaml'].replace('"D"', '"E"') }],
    ['a property more', { 'c.yaml': `people:\n${person('person:a', 'note: "N"')}` }],
    ['the place in a source', { 'a.yaml': BASE['a.yaml'].replace('p. 1', 'p. 2') }],
    ['a relationship', { 'c.yaml': `decisions:\n${decision('follows: ["decision:y"]')}` }],
    ['a record', { 'c.yaml': `people:\n${person('person:c', 'name: "C"')}` }],
  ])('changes with %s', (_what, files) => {
    expect(graphOfFiles({ ...BASE, ...files }).fingerprint).not.toBe(base.fingerprint);
  });

  it('changes when what happened is only planned', () => {
    const [happened, planned] = ['"decision:y"', '{id: "decision:y", happened: false}'].map(
      (link) =>
        graphOfFiles({ ...BASE, 'c.yaml': `decisions:\n${decision(`follows: [${link}]`)}` }),
    );
    expect(planned?.fingerprint).not.toBe(happened?.fingerprint);
  });

  it('does not depend on what is derived', () => {
    const other = base.nodes.map((node) => ({ ...node, derived: { sk: 'another order' } }));
    const nodes = other.filter(({ label }) => label !== 'Key');
    const relationships = base.relationships.filter(({ type }) => type !== 'IDENTIFIES');
    expect(fingerprintOf(nodes, relationships)).toBe(base.fingerprint);
  });
});

describe('the fingerprint of what a store holds', () => {
  let store: Store;
  beforeEach(async () => {
    store = embeddedStore();
    await loadGraph(store, base);
  });
  afterEach(() => store.close());

  const after = async (text: string): Promise<string> => {
    await store.transaction((writer) => writer.write(writing(text)));
    return storedFingerprint(store);
  };

  it.each([
    ['a derived property is changed', "MATCH (n:Person {id: 'person:a'}) SET n.sk = 'x'"],
    [
      'a node is there that is not ours',
      "CREATE (:CcnsoRecord:Person {id: 'person:z', name: 'Z'})",
    ],
    [
      'a relationship is there that is not ours',
      'MATCH (a:Person), (o:Organization) CREATE (a)-[:ABOUT]->(o)',
    ],
  ])('stays the same when %s', async (_what, text) => {
    expect(await after(text)).toBe(base.fingerprint);
  });

  it.each([
    ['a property is changed', "MATCH (n:Person {id: 'person:a'}) SET n.name = 'x'"],
    ['a property is taken away', "MATCH (n:Person {id: 'person:b'}) REMOVE n.aliases"],
    ['a relationship is taken away', "MATCH (:Person {id: 'person:a'})-[r:CITES]->() DELETE r"],
    [
      'a place in a source is changed',
      "MATCH (:Person {id: 'person:a'})-[r:CITES]->() SET r.locator = 'x'",
    ],
  ])('changes when %s by hand', async (_what, text) => {
    expect(await after(text)).not.toBe(base.fingerprint);
  });
});
