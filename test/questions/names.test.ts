import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { allStores } from '../support/engines';

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** Names that people use, by the question that finds them. */
const NAMES: readonly [root: string, argument: string, text: string, id: string][] = [
  ['organization', 'name', 'Nominet', 'organization:nominet'],
  ['organization', 'name', 'DENIC', 'organization:denic'],
  ['organization', 'name', 'auDA', 'organization:auda'],
  ['organization', 'name', 'SIDN', 'organization:sidn'],
  [
    'organization',
    'name',
    'STISC',
    'organization:ip-serviciul-tehnologia-informatiei-si-securitate-cibernetica',
  ],
  ['organization', 'name', 'Canadian Internet Registration Authority', 'organization:cira'],
  ['committee', 'acronym', 'ccPDP4', 'committee:ccpdp4-wg'],
  ['committee', 'acronym', 'DRDWG', 'committee:drd-wg'],
  ['policy', 'code', 'ccPDP4', 'policy:ccpdp4'],
  ['policy', 'code', 'Work Stream 2', 'policy:ccwg-accountability-ws2'],
  ['territory', 'code', 'Deutschland', 'territory:de'],
  ['person', 'name', 'Pablo Rodríguez', 'person:pablo-rodriguez'],
  ['person', 'name', 'regis masse', 'person:regis-masse'],
  ['territory', 'code', 'Turkiye', 'territory:tr'],
  ['territory', 'code', 'UK', 'territory:gb'],
  ['territory', 'code', 'Czech Republic', 'territory:cz'],
  ['territory', 'code', 'ישראל', 'territory:il'],
  ['territory', 'code', 'Türkiye', 'territory:tr'],
  ['territory', 'code', 'Turkey', 'territory:tr'],
  ['territory', 'code', 'Swaziland', 'territory:sz'],
];

it.each(NAMES)('%s(%s: %j) and search find it', async (root, argument, text, id) => {
  const question = `query ($text: String!) {
    found: ${root}(${argument}: $text) { id }
    search(text: $text, first: 5) { nodes { id } }
  }`;
  for (const { store } of stores) {
    const { data, errors } = await askAgain(store, question, { text });
    expect(errors).toBeUndefined();
    expect(data?.['found']).toEqual({ id });
    const { nodes } = data?.['search'] as { nodes: { id: string }[] };
    expect(nodes.map((node) => node.id)).toContain(id);
  }
});
