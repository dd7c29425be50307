import { answeredQuestions } from '../../src/pages/front/first-questions';
import { ServedGraph } from '../../src/server/served-graph';
import { peopleStore, send, serverOn } from '../server/serving';
import { realPages } from './real-pages';

describe('the front page', () => {
  const { get } = realPages();
  const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

  it('answers six questions in words', async () => {
    const { status, text } = await get('/');
    expect(status).toBe(200);
    const words = textOf(text);
    expect(words).toContain(
      'On 26 October 2023, 15 people are shown on the Council, 8 of them for certain',
    );
    expect(words).toContain('Alejandra Reynoso chaired it');
    expect(words).not.toContain('This graph does not answer it');
    expect(text.match(/The whole answer/g)).toHaveLength(6);
  });

  it('says as many people as the answer has', async () => {
    const { text } = await get('/graphql?operationName=CouncilAsOf', 'application/json');
    const people = new Set(text.match(/"holder":\{"id":"[^"]+"/g));
    expect(textOf((await get('/')).text)).toContain(`${people.size} people are shown`);
  });

  it('tells what led to a policy from what came after its adoption', async () => {
    const { text } = await get('/');
    const led = /(\d+) records with a date led to it, from December 2015 .* to 17 September 2022/;
    expect(textOf(text)).toMatch(led);
    expect(textOf(text)).toContain('2 more are dated after its adoption in September 2022.');
    const { text: asked } = await get('/ask/PolicyLineage');
    expect(textOf(asked)).toContain('; 2 more are dated after its adoption in September 2022.');
  });

  it('counts each seat of a year once', async () => {
    const { text } = await get('/graphql?operationName=FrontPage', 'application/json');
    const { years } = (
      JSON.parse(text) as {
        data: { coverage: { years: { year: number; seats: Record<string, number> }[] } };
      }
    ).data.coverage;
    const { text: html } = await get('/');
    for (const { year, seats } of years) {
      const told = new RegExp(
        `<title>${year}: (\\d+) certain, (\\d+) expected, (\\d+) possible, (\\d+) with nobody known`,
      ).exec(html);
      const sum = (told ?? []).slice(1).reduce((all, each) => all + Number(each), 0);
      const { certain = 0, expected = 0, open = 0 } = seats;
      expect({ year, sum }).toEqual({ year, sum: certain + expected + open });
    }
  });

  it('shows what it can of a graph that answers none of them', async () => {
    const graph = new ServedGraph(await peopleStore());
    const app = await serverOn(graph);
    const { status, text } = await send(app, { url: '/', headers: { accept: 'text/html' } });
    expect(status).toBe(200);
    expect(text).toContain('This graph does not answer it');
    expect(text).toMatch(/people<\/dt><dd>3</);
    await app.close();
    await graph.close();
  });
});

describe('a page for what is not there', () => {
  const { get } = realPages();

  it.each([
    ['/r/dasc', 'committee:dasc'],
    ['/r/committee:dacs', 'committee:dasc'],
    ['/r/katrina%20sataki', 'person:katrina-sataki'],
    ['/r/nothing:katrina-sataki', 'person:katrina-sataki'],
    ['/r/committee:dacs/memberships', 'committee:dasc'],
  ])('%s offers %s', async (url, nearest) => {
    const { status, text } = await get(url);
    expect(status).toBe(404);
    expect(text).toContain(`href="/r/${nearest}"`);
  });

  it('has no links of a record', async () => {
    expect((await get('/r/dasc')).headers['link']).toBeUndefined();
  });
});

describe('a long list', () => {
  const { get } = realPages();

  it('is linked behind its first records, and can be read to its end', async () => {
    const { text: record } = await get('/r/committee:ccnso-council');
    const [, total] =
      /href="\/r\/committee:ccnso-council\/memberships">All (\d+)/.exec(record) ?? [];
    const rows = new Set<string>();
    let url: string | undefined = '/r/committee:ccnso-council/memberships';
    while (url) {
      const { text } = await get(url);
      for (const [row] of text.matchAll(/href="\/r\/membership:[^"]+"/g)) rows.add(row);
      url = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replace(/&amp;/g, '&');
    }
    expect(rows.size).toBe(Number(total));
  });

  it('is as of the day that is asked for', async () => {
    const { text } = await get(
      '/r/committee:ccnso-council/memberships?asof=2023-10-26&least=CERTAIN',
    );
    expect(text).toContain('Alejandra Reynoso');
    expect(text).not.toContain('possible</span>');
  });

  it.each([
    ['/r/committee:dasc/nothing', 404],
    ['/r/committee:dasc/memberships?after=x', 400],
  ])('%s is refused', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });
});

it('a question that cannot be answered now is not left out of a page that is kept', async () => {
  const busy = { message: 'Too many.', extensions: { code: 'OVERLOADED' } };
  const ask = () => Promise.resolve({ errors: [busy] } as never);
  await expect(answeredQuestions(ask, (name) => name)).rejects.toMatchObject({
    code: 'OVERLOADED',
  });
});
