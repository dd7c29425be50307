import { realPages } from './real-pages';

const { get } = realPages();

/** The part of a page with its people. */
async function peopleOn(path: string): Promise<string> {
  const { text } = await get(path);
  const [, part = ''] = /<section aria-labelledby="people">(.*?)<\/section>/.exec(text) ?? [];
  return part;
}

describe('who of a registry sat where, and when', () => {
  it('stands on the page of the organization, with days, certainty and sources', async () => {
    const people = await peopleOn('/r/organization:nominet');
    expect(people).toContain('Lesley Cowley');
    expect(people).toContain('shown 2009-03-04 to 2012-11');
    const row =
      /<tr><td><span><a href="\/r\/committee:ccnso-council">.*?<\/tr>/.exec(people)?.[0] ?? '';
    expect(row).toMatch(/<span class="grade (certain|expected|possible)">/);
    expect(row).toMatch(/href="#source-\d+"/);
  });

  it('tells where else somebody was, and what no source shows them to have held meanwhile', async () => {
    const people = await peopleOn('/r/cctld:uk');
    expect(people).toMatch(/Also on record with <span><a href="\/r\/cctld:au">/);
    expect(people).toContain('Chris Disspain, perhaps before or after');
  });

  it('counts on a day who is only possible, instead of showing them', async () => {
    const people = await peopleOn('/r/organization:denic?asof=2018-01-10');
    expect(people).toMatch(/>\d+ more are possible</);
    expect(people).not.toContain('<table>');
    expect(await peopleOn('/r/organization:denic?asof=2018-01-10&least=POSSIBLE')).toContain(
      'Peter Koch',
    );
  });

  it('is left out where nobody is on record', async () => {
    expect(await peopleOn('/r/committee:dasc')).toBe('');
  });
});
