import { loadGraph } from '../../src/seeding/load';
import type { Store } from '../../src/store/port';
import { cited, graphOfFiles, item } from '../seeding/files';
import { ask } from '../support/ask';
import { closeRestored, emptyStores } from '../support/engines';

let stores: { name: string; store: Store }[];
const group = (id: string, name: string, ...lines: string[]) =>
  item(`committee:${id}`, `name: "${name}"`, 'kind: OTHER', ...lines, cited());

beforeAll(async () => {
  const committees = [
    group('dashed', 'First', 'acronym: "SG-1"'),
    group('plain', 'Second', 'acronym: "SG1"'),
    group('named', 'S.G.2'),
    group('nearly', 'Fourth', 'acronym: "SG-2"'),
    group('upper', 'Fifth', 'acronym: "T.W."'),
    group('aliased', 'Sixth', 'aliases: ["tw"]'),
  ];
  const graph = graphOfFiles({ 'a.yaml': `committees:\n${committees.join('')}` });
  stores = await emptyStores();
  for (const { store } of stores) await loadGraph(store, graph);
}, 120_000);
afterAll(() => Promise.all(stores.map(({ store }) => closeRestored(store))));

const QUERY = 'query ($text: String!) { committee(acronym: $text) { id } }';

it.each([
  // A record that is called exactly so comes before what is called nearly so, of whatever rank.
  ['sg-1', 'committee:dashed'],
  ['SG1', 'committee:plain'],
  ['s.g.2', 'committee:named'],
  ['SG-2', 'committee:nearly'],
  ['TW', 'committee:aliased'],
  ['t.w.', 'committee:upper'],
  // Else the best rank counts.
  ['s g 2', 'committee:nearly'],
  ['T-W', 'committee:upper'],
])('%s is %s', async (text, id) => {
  for (const { store } of stores)
    expect((await ask(store, QUERY, { text })).data).toEqual({ committee: { id } });
});

it('lists all that are called so where none is told apart by its signs', async () => {
  for (const { store } of stores)
    for (const text of ['SG 1', 'sg.1'])
      expect((await ask(store, QUERY, { text })).errors?.[0]?.message).toContain(
        '2 records have this name: committee:dashed, committee:plain',
      );
});
