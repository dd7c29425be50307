import { search } from '../../../src/memory/search/search';
import { SEARCH_INDEX, type SearchIndex } from '../../../src/memory/search/search-index';
import { wordsOf } from '../../../src/memory/search/tokens';
import { snapshotOf } from '../../support/ask';
import { allStores } from '../../support/engines';
import { MEANT, type Meant } from './meant';

let engines: { name: string; index: SearchIndex }[];
beforeAll(async () => {
  const stores = await allStores();
  engines = await Promise.all(
    stores.map(async ({ name, store }) => ({
      name,
      index: await snapshotOf(store).get(SEARCH_INDEX),
    })),
  );
  await Promise.all(stores.map(({ store }) => store.close()));
}, 120_000);

/** The queries for which none of the first so many is meant, each with what comes first instead. */
function missed(index: SearchIndex, top: number, table = MEANT): string[] {
  return table.flatMap(([query, ...ids]) => {
    const found = search(index, wordsOf(query)).hits.map(({ id }) => id);
    return found.slice(0, top).some((id) => ids.includes(id))
      ? []
      : [`${query}: ${found.slice(0, 3).join(', ')}`];
  });
}

it('asks at least 140 queries, each once, and means records that are there', () => {
  expect(new Set(MEANT.map(([query]) => query)).size).toBe(MEANT.length);
  expect(MEANT.length).toBeGreaterThanOrEqual(140);
  for (const { index } of engines)
    for (const id of MEANT.flatMap(([, ...ids]) => ids))
      expect(index.documents.has(id) || id).toBe(true);
});

it('has what is meant among the first three of at least 97 of 100 queries, and mostly first', () => {
  for (const { index } of engines) {
    const [notFirst, notInThree] = [missed(index, 1), missed(index, 3)];
    expect(notInThree.length > MEANT.length * 0.03 ? notInThree : []).toEqual([]);
    expect(notFirst.length > MEANT.length * 0.15 ? notFirst : []).toEqual([]);
  }
});

it('sees a query that finds something else', () => {
  for (const { index } of engines)
    expect(missed(index, 3, [['DASC', 'committee:grc'], MEANT[0] as Meant])).toEqual([
      expect.stringMatching(/^DASC: committee:dasc/),
    ]);
});
