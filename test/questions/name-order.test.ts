import { loadGraph } from '../../src/seeding/load';
import type { Store } from '../../src/store/port';
import { cited, graphOfFiles, item } from '../seeding/files';
import { ask } from '../support/ask';
import { allStores, closeRestored, emptyStores } from '../support/engines';

type Stores = { name: string; store: Store }[];
type Nodes = readonly Readonly<Record<string, unknown>>[];

/** The nodes of the field `list`, the same on every engine. */
async function listed(stores: Stores, list: string): Promise<Nodes> {
  const all = await Promise.all(stores.map(({ store }) => ask(store, `{ list: ${list} }`)));
  for (const { data, errors } of all) {
    expect(errors).toBeUndefined();
    expect(data).toEqual(all[0]?.data);
  }
  return (all[0]?.data?.['list'] as { nodes: Nodes }).nodes;
}

describe('names that sort as a reader expects', () => {
  const people = [
    'Angela',
    'Ángel',
    'de Blanc',
    'Dean',
    'Øster',
    'Otto',
    'Łuk',
    'Иван',
    'אבי',
    '中国',
  ];
  const acronyms = { a: '"😀F"', b: '"A"', c: null, d: '"é"' };
  let stores: Stores;
  beforeAll(async () => {
    stores = await emptyStores();
    const graph = graphOfFiles({
      'people.yaml': [
        'people:\n',
        ...people.map((name, index) => item(`person:p${index}`, `name: "${name}"`, cited())),
      ].join(''),
      'committees.yaml': [
        'committees:\n',
        ...Object.entries(acronyms).map(([id, acronym]) =>
          item(
            `committee:${id}`,
            `name: "${id}"`,
            'kind: COUNCIL',
            ...(acronym ? [`acronym: ${acronym}`] : []),
            cited(),
          ),
        ),
      ].join(''),
      'memberships.yaml': [
        'memberships:\n',
        ...people.map((_, index) =>
          item(
            `membership:m${index}`,
            `holder: "person:p${index}"`,
            'body: "committee:a"',
            'role: MEMBER',
            cited(),
          ),
        ),
      ].join(''),
    });
    for (const { store } of stores) await loadGraph(store, graph);
  });
  afterAll(() => Promise.all(stores.map(({ store }) => closeRestored(store))));

  const inOrder = [
    'Ángel',
    'Angela',
    'de Blanc',
    'Dean',
    'Łuk',
    'Øster',
    'Otto',
    'Иван',
    'אבי',
    '中国',
  ];

  it.each(['people { nodes { name } }', 'people(orderBy: [{ by: NAME }]) { nodes { name } }'])(
    '%s',
    async (list) => {
      expect((await listed(stores, list)).map(({ name }) => name)).toEqual(inOrder);
    },
  );

  it('members by the name of the holder, page by page in both directions', async () => {
    const shown = '{ nodes { holder { ... on Person { name } } } pageInfo { endCursor } }';
    const names = (nodes: Nodes) => nodes.map(({ holder }) => (holder as { name: string }).name);
    const page = (direction: string, rest = '') =>
      `memberships(first: 6, orderBy: [{ by: HOLDER_NAME, direction: ${direction} }]${rest}) ${shown}`;
    for (const direction of ['ASC', 'DESC']) {
      const first = await listed(stores, page(direction));
      const { data } = await ask((stores[0] as Stores[0]).store, `{ list: ${page(direction)} }`);
      const { endCursor } = (data?.['list'] as { pageInfo: { endCursor: string } }).pageInfo;
      const second = await listed(stores, page(direction, `, after: "${endCursor}"`));
      const found = names([...first, ...second]);
      expect(found).toEqual(direction === 'ASC' ? inOrder : [...inOrder].reverse());
    }
  });

  it('what is unknown stands last or first, whatever the texts are', async () => {
    const by = async (rest: string) => {
      const list = `committees(orderBy: [{ by: ACRONYM ${rest} }]) { nodes { acronym } }`;
      return (await listed(stores, list)).map(({ acronym }) => acronym);
    };
    expect(await by('')).toEqual(['A', 'é', '😀F', null]);
    expect(await by('unknown: FIRST')).toEqual([null, 'A', 'é', '😀F']);
    expect(await by('direction: DESC')).toEqual(['😀F', 'é', 'A', null]);
  });
});

it('the members of DASC by name', async () => {
  const stores = await allStores();
  const list =
    'memberships(first: 100, filter: { body: { id: { eq: "committee:dasc" } } }, orderBy: [{ by: HOLDER_NAME }]) { nodes { holder { ... on Person { name } } } }';
  const names = (await listed(stores, list)).map(({ holder }) => (holder as { name: string }).name);
  expect(names.length).toBeGreaterThan(15);
  expect(names).toEqual(names.toSorted(new Intl.Collator('en', { sensitivity: 'base' }).compare));
  await Promise.all(stores.map(({ store }) => store.close()));
});
