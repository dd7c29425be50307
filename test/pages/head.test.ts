import { realPages } from './real-pages';
import { HOSTILE, serveHostile, type Get } from './hostile-page';

interface Linked {
  readonly name: string;
  readonly mainEntity: Record<string, unknown>;
  readonly citation: readonly unknown[];
}

/** The data blocks of a page, as an HTML parser finds them: up to the first end of a script. */
function blocksIn(html: string): Linked[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script/gs)].map(
    ([, text]) => JSON.parse(text as string) as Linked,
  );
}

describe('the head of a record with hostile texts', () => {
  let get: Get;
  serveHostile((use) => (get = use));

  it.each(Object.entries(HOSTILE))('%s stays text', async (name, text) => {
    for (const url of [
      `/r/committee:${name.toLowerCase()}`,
      `/r/person:${name.toLowerCase()}`,
      `/r/membership:${name.toLowerCase()}`,
      `/r/committee:${name.toLowerCase()}/memberships`,
      `/search?q=${encodeURIComponent(text.slice(0, 100))}`,
      `/ask/CommitteePage?acronym=${encodeURIComponent(text)}`,
      `/ask/AroundARecord?of=${encodeURIComponent(text)}`,
      `/r/${encodeURIComponent(text)}`,
    ]) {
      const { text: html } = await get(url);
      // No element or attribute of the data: what is left of the tags when text is taken out.
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      expect({ url, scripts: scripts.filter((tag) => !OURS.has(tag)) }).toEqual({
        url,
        scripts: [],
      });
      const tags = html.match(/<(?!!doctype)(?:"[^"]*"|[^">])*>/g) ?? [];
      expect({
        url,
        on: tags.filter((tag) => /\son\w+=|<img|<b>/.test(tag.replace(/"[^"]*"/g, ''))),
      }).toEqual({ url, on: [] });
    }
  });

  it('is the same text in the data for machines', async () => {
    for (const [name, text] of Object.entries(HOSTILE)) {
      const { text: html } = await get(`/r/committee:${name.toLowerCase()}`);
      const [block] = blocksIn(html);
      expect(block?.mainEntity['alternateName']).toEqual([text]);
    }
  });

  it('isolates the direction of each name', async () => {
    const { text: html } = await get('/r/committee:righttoleft');
    expect(html).toContain(`<h1><bdi>${HOSTILE.rightToLeft}</bdi></h1>`);
  });
});

const OURS = new Set([
  '<script type="module" src="/explorer.js">',
  '<script type="application/ld+json">',
]);

describe('the head of a record', () => {
  const { get } = realPages();

  it('has what search engines read', async () => {
    const { text } = await get('/r/committee:dasc');
    const [block] = blocksIn(text);
    expect(block?.mainEntity).toMatchObject({
      '@type': 'Organization',
      identifier: 'committee:dasc',
      foundingDate: '2022-03-31',
      parentOrganization: { name: 'ccNSO Council' },
    });
    expect(block?.citation.length).toBeGreaterThan(3);
  });

  it('has what reference managers read, and says that it is a page', async () => {
    const { text } = await get('/r/committee:dasc?asof=2023-10-26');
    const title = 'DNS Abuse Standing Committee (DASC) (as of 2023-10-26)';
    expect(text).toContain(`<meta name="citation_title" content="${title}"/>`);
    expect(text).toContain(`<meta name="DC.title" content="${title}"/>`);
    expect(text).toContain('<meta property="og:type" content="website"/>');
    expect(text).toMatch(/<meta name="DC.description" content="[^"]*data [0-9a-f]{12}/);
  });

  it('names the record in links, in the head and in the header', async () => {
    const { text, headers } = await get('/r/committee:dasc');
    for (const relation of ['canonical', 'cite-as', 'describedby', 'license']) {
      expect(text).toContain(`<link rel="${relation}"`);
      expect(String(headers['link'])).toContain(`rel="${relation}"`);
    }
  });

  it('describes the page in its sentence', async () => {
    const { text } = await get('/r/committee:dasc');
    expect(text).toContain(
      '<meta name="description" content="DNS Abuse Standing Committee (DASC): Standing committee of ccNSO Council; established on 31 March 2022',
    );
  });
});
