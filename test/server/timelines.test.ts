import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import { embeddedRealStore } from '../support/engine';
import { send, serverOn } from './serving';

let app: FastifyInstance;
let servedGraph: ServedGraph;
beforeAll(async () => {
  servedGraph = new ServedGraph(embeddedRealStore());
  await servedGraph.start();
  app = await serverOn(servedGraph);
}, 120_000);
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});
const page = (url: string) => send(app, { url, headers: { accept: 'text/html' } });

describe('the timeline of a record', () => {
  it('has all terms, drawn and as a table, with their sources', async () => {
    const { status, text } = await page('/r/committee:ccnso-council/timeline');
    expect(status).toBe(200);
    // There are more memberships than one page of a list has.
    expect(new Set(text.match(/\/r\/membership:[\w-]+/g)).size).toBeGreaterThan(150);
    expect(text).toContain('id="source-1"');
    expect(text).toMatch(/<td>2023-03-16 to 2024-03-01<\/td>/);
  });

  it('shows of a day what is certain or expected, and counts what is only possible', async () => {
    const { text } = await page('/r/committee:dasc/timeline?asof=2023-10-26');
    expect(text).toContain('<th scope="col">On 2023-10-26</th>');
    expect(text).not.toContain('<td>possible</td>');
    const [, count] = /least=POSSIBLE">(\d+) more are possible/.exec(text) ?? [];
    const all = await page('/r/committee:dasc/timeline?asof=2023-10-26&least=POSSIBLE');
    expect(all.text.match(/<td>possible<\/td>/g)).toHaveLength(Number(count));
    expect(all.text).not.toContain('more are possible');
  });

  it('is a drawing of its own at .svg, and moves with the record', async () => {
    const { status, headers, text } = await page('/r/committee:dasc/timeline.svg');
    expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });

  it('offers the nearest where no record has the id, and refuses a day that is none', async () => {
    const { status, text } = await page('/r/committee:dask/timeline');
    expect(status).toBe(404);
    expect(text).toContain('/r/committee:dasc');
    expect((await page('/r/committee:dasc/timeline?asof=2023-02-30')).status).toBe(400);
  });
});

describe('the page of a record', () => {
  it('has a short timeline that leads to the whole', async () => {
    const { text } = await page('/r/committee:ccnso-council');
    expect(text).toContain('<svg class="timeline"');
    const linesIn = (html: string) => html.match(/<g class="row">/g)?.length ?? 0;
    const whole = await page('/r/committee:ccnso-council/timeline');
    // A row whose terms overlap has several lines.
    expect(linesIn(text)).toBeGreaterThanOrEqual(12);
    expect(linesIn(text)).toBeLessThan(linesIn(whole.text) / 2);
    expect(text).toMatch(/href="\/r\/committee:ccnso-council\/timeline">The whole timeline, with/);
  });

  it('keeps its own policy where a browser has kept it and asks again', async () => {
    const { headers } = await page('/r/committee:dasc');
    const again = await send(app, {
      url: '/r/committee:dasc',
      headers: { accept: 'text/html', 'if-none-match': String(headers['etag']) },
    });
    expect(again.status).toBe(304);
    const policy = again.headers['content-security-policy'] ?? headers['content-security-policy'];
    expect(policy).toContain("script-src 'self'");
  });

  it('hides what is only possible on a day, and says how many', async () => {
    const shown = await page('/r/committee:dasc?asof=2023-10-26');
    expect(shown.text).not.toContain('class="grade possible"');
    expect(shown.text).toMatch(/href="\?asof=2023-10-26&amp;least=POSSIBLE">\d+ more are possible/);
    const all = await page('/r/committee:dasc?asof=2023-10-26&least=POSSIBLE');
    expect(all.text).toContain('class="grade possible"');
  });
});

describe('the page of a question', () => {
  it.each([
    ['CouncilThroughTime', /Asia Pacific/],
    ['CommitteeTurnover', /Joined/],
    ['ChangesBetweenMeetings', /Membership began/],
    ['PersonCareer', /ccNSO Council/],
    ['CouncilChairs', /Katrina Sataki/],
  ])('has the timeline of %s', async (name, expected) => {
    const { status, text } = await page(`/ask/${name}`);
    expect(status).toBe(200);
    const drawing = /<svg class="timeline".*?<\/svg><\/div>/s.exec(text)?.[0] ?? '';
    expect(drawing).toMatch(expected);
    expect(text).toContain('<summary>The same as a table</summary>');
  });

  it('has none where nothing has time', async () => {
    expect((await page('/ask/Dataset')).text).not.toContain('<svg class="timeline"');
  });
});
