import { matchesOf } from '../../../src/memory/search/matches';
import { search, type SearchResult } from '../../../src/memory/search/search';
import { SEARCH_INDEX, type SearchIndex } from '../../../src/memory/search/search-index';
import { wordsOf } from '../../../src/memory/search/tokens';
import { snapshotOf } from '../../support/ask';
import { readOnlyRealStore } from '../../support/engine';

let index: SearchIndex;
beforeAll(async () => {
  index = await snapshotOf(readOnlyRealStore()).get(SEARCH_INDEX);
});

const find = (text: string): SearchResult => search(index, wordsOf(text));

it('has inflected words before typing errors', () => {
  const titles = find('rejected').hits.map(({ id }) => index.documents.get(id)?.label ?? '');
  const elected = titles.findIndex((title) => /re-elected/.test(title));
  expect(elected).not.toBe(0);
  expect(titles.slice(0, 3).every((title) => /reject/i.test(title))).toBe(true);
});

it.each([
  [
    'rejected',
    'decision:2006-03-31-board-ccpdp1-recommendation-3',
    'Board «rejects» recommendation 3 of ccPDP1',
  ],
  ['fasttrack', 'policy:idn-cctld-fast-track', 'IDN ccTLD «Fast» «Track» process'],
  ['kat sat', 'person:katrina-sataki', '«Kat»rina «Sat»aki'],
])('marks what fitted %s in %s', (text, id, marked) => {
  const hit = find(text).hits.find((each) => each.id === id);
  expect(hit && matchesOf(index, hit, wordsOf(text))[0]?.text).toBe(marked);
});

it('leaves out of a loosened answer what has only the most common word', () => {
  const all = find('council').hits.length;
  const { hits, loosened } = find('council xyzzy');
  expect(loosened).toBe(true);
  expect(hits[0]?.id).toBe('committee:ccnso-council');
  expect(hits.length).toBeGreaterThan(1);
  expect(hits.length).toBeLessThan(all / 3);
});
