import { parse } from 'csv-parse/sync';
import { listPlaces } from '../../src/pages/question/list-places';
import { publishedOperations } from '../../src/server/http/operations';
import { realPages } from './real-pages';

const { get } = realPages();

/** What pages say of lists that go on, with where the rest is. */
async function cutsIn(path: string): Promise<[told: string, href: string][]> {
  const { text } = await get(path);
  return [...text.matchAll(/<p class="cut">([^<]*)(?:<a href="([^"]*)">([^<]*))?/g)].map(
    ([, told = '', href = '', words = '']) => [told + words, href.replaceAll('&amp;', '&')],
  );
}

const lastRowOf = (text: string) =>
  (parse(text, { columns: false }) as string[][]).at(-1)?.[0] ?? '';

describe('a list that goes on', () => {
  it.each([
    ['/ask/CommitteeMembers', '3 of 21 shown. Show all 21', '/ask/CommitteeMembers?first=21'],
    ['/ask/CoMembership2018', '10 of 15 shown. Show all 15', '/ask/CoMembership2018?first=15'],
    ['/ask/SourceUse', '20 of 281 shown. Show all', '/r/document:icann78-ccnso-report/citedBy'],
    ['/ask/WhoBridges', '3 of 15 shown. Show all', '/r/person:stephen-deerhake/memberships'],
    [
      '/ask/ChangesBetweenMeetings',
      '5 of 7 shown. Show all 7',
      '/ask/ChangesBetweenMeetings?first=7',
    ],
  ])('%s says how much of it is shown, with a link to the rest', async (path, words, address) => {
    const cuts = await cutsIn(path);
    const found = cuts.find(([told, href]) => told.includes(words) && href === address);
    expect([cuts, found]).toEqual([cuts, expect.anything()]);
    expect((await get(address)).status).toBe(200);
  });

  it('keeps what was asked for, and is whole behind the link', async () => {
    const [cut] = await cutsIn('/ask/Timeline?of=committee:dasc&first=5');
    expect(cut?.[1]).toBe('/ask/Timeline?of=committee%3Adasc&first=18');
    expect(await cutsIn(cut?.[1] ?? '')).toEqual([]);
  });

  it('has a next part where it is longer than an answer can be', async () => {
    const [cut] = await cutsIn('/ask/LongestServing?first=100');
    expect(cut?.[0]).toBe('100 of 104 shown. Show the next');
    const { text } = await get(cut?.[1] ?? '');
    expect(text).toContain('This is a later part of a list.');
    expect(text).toContain('href="/ask/LongestServing?first=100"');
  });

  it('is known by how it was asked for, in fragments too', () => {
    const query =
      publishedOperations().find(({ name }) => name === 'CoMembership2018')?.query ?? '';
    const places = listPlaces(query);
    expect(places.get('shown.coMembership')).toMatchObject({ first: 'first', most: null });
    expect(places.get('shown.coMembership.shared')).toMatchObject({ first: null, most: 5 });
  });
});

describe('a file of a table', () => {
  it.each([
    ['/ask/Timeline.csv?of=committee:dasc&first=5', 19],
    ['/ask/LongestServing.csv', 105],
    ['/ask/WhoBridges.csv?first=3', 291],
    ['/ask/ChangesBetweenMeetings.csv?table=changes.groups.changes', 75],
  ])('%s has all rows, also those that the page does not show', async (path, lines) => {
    const rows = parse((await get(path)).text, { columns: false }) as string[][];
    expect(rows.length).toBeGreaterThanOrEqual(lines);
    expect(rows.at(-1)?.[0]).not.toContain('These are');
  });

  it('says in its last row that it is not whole', async () => {
    const { text } = await get('/ask/CoMembership2018.csv?table=possible.coMembership');
    expect(lastRowOf(text)).toMatch(/^These are 100 of \d{3} rows\.$/);
  });
});
