import { allPublished } from '../../src/server/http/operations';
import { ask } from '../support/ask';
import { embeddedRealStore } from '../support/engine';
import { serveGraph } from './network-serving';

const get = serveGraph();
const VIEWS = [
  '/r/committee:dasc?asof=2023-10-26&least=EXPECTED',
  '/r/document:ccnso-become-councillor',
  '/ask/CouncilAsOf?day=2020-01-01',
  '/ask/Coverage',
  '/',
  '/search?q=dasc&type=MEETING',
  '/r/policy:ccpdp4/lineage?direction=ANCESTORS&depth=2',
  '/r/committee:dasc/around?only=PERSON',
  '/r/committee:dasc/timeline',
  '/r/committee:ccnso-council/memberships?asof=2023-10-26',
  '/r/document:icann78-ccnso-report/citedBy',
  '/network/tie?between=committees&one=committee:dasc&other=committee:ccnso-council',
  '/network?between=people&from=2018&to=2018&roles=CHAIR&roles=COUNCILLOR',
];

/** The links of the tools of a view, by what they say. */
async function toolsOf(view: string): Promise<Map<string, string>> {
  const { text } = await get(view);
  const [, tools = ''] = /<section class="tools"[^>]*>(.*?)<\/section>/s.exec(text) ?? [];
  const links = [...tools.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  return new Map(links.map(([, href = '', name = '']) => [name, href.replaceAll('&amp;', '&')]));
}

describe.each(VIEWS)('the tools of %s', (view) => {
  it('lead to files that are there', async () => {
    const links = await toolsOf(view);
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON', 'JSON', 'The GraphQL of this page'])
      expect(links.has(name)).toBe(true);
    for (const [name, href] of links) {
      // One is elsewhere, and the editor is tested in a browser.
      if (name === 'Open in Gephi Lite' || href.startsWith('/query')) continue;
      const { pathname, search } = new URL(href, 'http://here');
      expect([name, (await get(pathname + search)).status]).toEqual([name, 200]);
    }
  });

  it('name a published operation and what it is asked with, which answers', async () => {
    const href = (await toolsOf(view)).get('The GraphQL of this page') ?? '';
    const { searchParams } = new URL(href, 'http://here');
    const operation = allPublished().find(({ name }) => name === searchParams.get('op'));
    const variables = JSON.parse(searchParams.get('variables') ?? '') as Record<string, unknown>;
    const store = embeddedRealStore();
    const { data, errors } = await ask(store, operation?.query ?? '', variables);
    await store.close();
    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });

  it('have a link that shows the same', async () => {
    const address = [...(await toolsOf(view)).values()].at(-1) ?? '';
    const { pathname, search, searchParams } = new URL(address);
    expect(searchParams.get('v')).toMatch(/^[0-9a-f]{12}$/);
    // A picture says under which address it was seen.
    const mainOf = (text: string) =>
      /<main.*?<section class="tools"/s.exec(text)?.[0].replace(/ data-source="[^"]*"/g, '');
    expect(mainOf((await get(pathname + search)).text)).toBe(mainOf((await get(view)).text));
  });
});

describe('a view that is a graph', () => {
  it.each([VIEWS[0], VIEWS[6], VIEWS[7], VIEWS.at(-1)])('%s is taken as GEXF', async (view) => {
    expect((await toolsOf(view ?? '')).get('GEXF')).toContain('format=gexf');
  });
});

describe('the table of a long list', () => {
  it('is whole beside a record of which the page shows the first rows', async () => {
    const href = (await toolsOf('/r/committee:ccnso-council')).get('Memberships') ?? '';
    expect(href).toBe('/r/committee:ccnso-council.csv?table=memberships');
    const { text } = await get(href);
    expect(text.split('\r\n').length).toBeGreaterThan(150);
    expect(text).not.toContain('These are');
  });
});
