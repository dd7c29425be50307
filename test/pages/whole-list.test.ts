import { parse } from 'csv-parse/sync';
import { realPages } from './real-pages';

const { get } = realPages();

const rows = async (path: string) =>
  parse((await get(path, 'text/csv')).text, { columns: true }) as Record<string, string>[];

describe('the table of a record as a file', () => {
  it('has all rows of a day, each with its grade, and not only the first twenty', async () => {
    const all = await rows('/r/committee:dasc.csv?asof=2023-10-26&table=memberships');
    expect(all).toHaveLength(21);
    expect(new Set(all.map(({ certainty }) => certainty))).toEqual(
      new Set(['CERTAIN', 'POSSIBLE']),
    );
  });

  it('has more than one page of a list', async () => {
    const all = await rows('/r/committee:ccnso-council.csv?table=decisions');
    expect(new Set(all.map(({ id }) => id)).size).toBeGreaterThan(100);
  });

  it('is linked with all of its rows, whatever the page hides', async () => {
    const { text } = await get('/r/committee:dasc?asof=2023-10-26&least=CERTAIN');
    expect(text).toContain('/r/committee:dasc.csv?asof=2023-10-26&amp;table=memberships"');
  });
});

it('headings read as an editor writes them', async () => {
  const { text } = await get('/r/organization:denic');
  expect(text).toContain('<h2 id="ccTlds">ccTLDs ');
  expect((await get('/r/committee:dasc')).text).toContain('Decisions that act on it');
  expect((await get('/ask/CouncilThroughTime')).text).toContain('Latin America and Caribbean');
});
