import { realGraph } from '../support/engine';
import { publishedOperations } from '../../src/server/http/operations';
import { nounOfId } from '../../src/model/model';
import { realPages } from './real-pages';

const PUBLIC = 'https://graph.example/history';
const { get } = realPages({ publicUrl: PUBLIC });
const addressesIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url ?? '');

describe('the sitemap', () => {
  it('leads from robots.txt to every record and every question, each once', async () => {
    const { text: robots } = await get('/robots.txt');
    expect(robots).toContain(`\nSitemap: ${PUBLIC}/sitemap.xml\n`);
    expect(robots).toContain('Disallow: /history/graphql\n');
    const { text: index, headers } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const files = addressesIn(index);
    const texts = await Promise.all(files.map((url) => get(url.slice(PUBLIC.length))));
    const addresses = texts.flatMap(({ text }) => addressesIn(text));
    const { nodes } = await realGraph();
    const records = nodes.flatMap(({ id }) => (nounOfId(id) ? [`${PUBLIC}/r/${id}`] : []));
    const questions = publishedOperations().map(({ name }) => `${PUBLIC}/ask/${name}`);
    expect(addresses.sort()).toEqual(
      [`${PUBLIC}/`, `${PUBLIC}/ask`, ...records, ...questions].sort(),
    );
  });

  it('is made once', async () => {
    await get('/sitemap/1.xml');
    expect((await get('/sitemap/1.xml')).headers['cache-status']).toContain('hit');
  });

  it.each(['/sitemap/2.xml', '/sitemap/0.xml', '/sitemap/x.xml', '/sitemap/1'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );
});
