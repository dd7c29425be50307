import type { DocumentRow } from '../../../src/memory/search/documents';
import { SEARCHED, SEARCHED_TYPES } from '../../../src/memory/search/search-fields';
import { SEARCH_INDEX, indexOf, type SearchIndex } from '../../../src/memory/search/search-index';
import { search, type SearchResult } from '../../../src/memory/search/search';
import { wordsOf } from '../../../src/memory/search/tokens';
import { statement } from '../../../src/store/catalog';
import type { Store } from '../../../src/store/port';
import { snapshotOf } from '../../support/ask';
import { allStores } from '../../support/engines';
import { EXPECTED } from './queries';

let engines: { name: string; store: Store; index: SearchIndex; rows: DocumentRow[] }[];
beforeAll(async () => {
  engines = await Promise.all(
    (await allStores()).map(async (engine) => ({
      ...engine,
      index: await snapshotOf(engine.store).get(SEARCH_INDEX),
      rows: (await engine.store.read(statement('search/documents'), {
        nouns: SEARCHED,
        types: SEARCHED_TYPES,
      })) as unknown as DocumentRow[],
    })),
  );
}, 120_000);
afterAll(() => Promise.all(engines.map(({ store }) => store.close())));

const find = (index: SearchIndex, text: string): SearchResult => search(index, wordsOf(text));

it('asks at least sixty queries', () => {
  expect(new Set(EXPECTED.map(([query]) => query)).size).toBeGreaterThanOrEqual(60);
});

describe('a search finds what is meant', () => {
  const cases = EXPECTED.map(([query, id, top, loosened]) => ({ query, id, top, loosened }));
  it.each(cases)('$query: $id in the first $top', ({ query, id, top, loosened }) => {
    for (const { name, index } of engines) {
      const found = find(index, query);
      const ids = found.hits.slice(0, top).map((hit) => hit.id);
      expect([name, ids]).toEqual([name, expect.arrayContaining([id])]);
      expect([name, found.loosened]).toEqual([name, loosened !== undefined]);
    }
  });
});

const answers = new WeakMap<SearchIndex, Map<string, string>>();

/** All that an index answers to a query; kept, because one index is compared with many. */
function answer(index: SearchIndex, query: string): string {
  const known = answers.get(index) ?? new Map<string, string>();
  answers.set(index, known);
  let text = known.get(query);
  if (text === undefined) {
    const { hits, counts, loosened } = find(index, query);
    text = JSON.stringify([hits, [...counts], loosened]);
    known.set(query, text);
  }
  return text;
}

/** The queries to which two indexes give different answers: other records, another order, other scores. */
function differences(one: SearchIndex, other: SearchIndex): string[] {
  const queries = [
    ...new Set(EXPECTED.map(([query]) => query)),
    'c',
    'de',
    'the',
    'council meeting',
  ];
  return queries.filter((query) => answer(one, query) !== answer(other, query));
}

const shuffled = (rows: readonly DocumentRow[]): DocumentRow[] =>
  rows
    .map((row, index) => ({ row, key: (index * 7919) % rows.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);

describe('every engine', () => {
  it('gives the same records in the same order', () => {
    for (const { index } of engines) expect(differences(engines[0]!.index, index)).toEqual([]);
  });

  it('gives the same index, to the last byte', () => {
    const [first, ...others] = engines.map(({ index }) => index.terms);
    for (const terms of others) expect(JSON.stringify(terms)).toBe(JSON.stringify(first));
  });

  it('can give the records and their lists in any order', async () => {
    for (const { index, rows } of engines) {
      const turned = shuffled(rows).map(({ id, properties, targets }) => ({
        id,
        properties: {
          ...properties,
          aliases: (properties['aliases'] as string[] | undefined)?.toReversed(),
        },
        targets: targets.toReversed(),
      }));
      const again = await indexOf(turned);
      expect(differences(index, again)).toEqual([]);
      expect(JSON.stringify(again.terms)).toBe(JSON.stringify(index.terms));
      expect([...again.documents]).toEqual([...index.documents]);
    }
  });
});

const withProperty = (row: DocumentRow, name: string, value: string | null): DocumentRow => ({
  ...row,
  properties: { ...row.properties, [name]: value },
});

describe('the comparison of engines', () => {
  const BROKEN = ['committee:emoji-sg', 'person:regis-masse'];
  /** A few hundred records, since to index all of them takes a second each time. */
  let some: DocumentRow[];
  let index: SearchIndex;
  beforeAll(async () => {
    some = engines[0]!.rows.filter(({ id }, place) => place % 10 === 0 || BROKEN.includes(id));
    index = await indexOf(some);
  });
  const broken = async (change: (row: DocumentRow) => DocumentRow[]) =>
    differences(index, await indexOf(some.flatMap(change)));

  it('sees nothing where nothing differs', async () => {
    expect(await broken((row) => [row])).toEqual([]);
  });

  it('sees one record that is missing', async () => {
    const missing = (row: DocumentRow) => (row.id === BROKEN[0] ? [] : [row]);
    expect(await broken(missing)).toEqual(expect.arrayContaining(['emoij', 'emoji study group']));
  });

  it('sees one letter that is another', async () => {
    const other = (row: DocumentRow) =>
      row.id === BROKEN[1] ? [withProperty(row, 'name', 'Rogis Massé')] : [row];
    expect(await broken(other)).toEqual(expect.arrayContaining(['régis', 'regis']));
  });

  it('sees a property that an engine leaves out', async () => {
    expect((await broken((row) => [withProperty(row, 'aliases', null)])).length).toBeGreaterThan(1);
  });

  it('sees relationships that an engine leaves out', async () => {
    expect((await broken((row) => [{ ...row, targets: [] }])).length).toBeGreaterThan(1);
  });
});
