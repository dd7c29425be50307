import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { realPages } from './real-pages';

const { get } = realPages();

/** The links to all sources of a page, and how many it lists. */
async function sourcesOf(path: string) {
  const { text } = await get(path);
  const group = /<dt>All sources cited here<\/dt><dd>(.*?)<\/dd>/s.exec(text)?.[1] ?? '';
  const links = [...group.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  );
  return { links, text };
}

describe('the sources of a page', () => {
  it.each(['/ask/PolicyLineage', '/ask/CouncilAsOf?day=2022-10-26', '/r/committee:dasc'])(
    'of %s are files in three forms, with each document once',
    async (path) => {
      const { links, text } = await sourcesOf(path);
      expect(links).toHaveLength(3);
      const [bib, ris, csl] = await Promise.all(links.map((link) => get(link)));
      const entries = JSON.parse(csl?.text ?? '') as { id: string; title: string }[];
      const ids = entries.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(3);
      expect(new Set(ids).size).toBe(ids.length);
      // The page of a record hides what is only possible, and its sources with it.
      const listed = ids.filter((id) => text.includes(`/r/${id}`));
      expect(listed.length).toBeGreaterThan(path.startsWith('/r/') ? 3 : ids.length - 1);
      expect(new Cite(bib?.text ?? '').data).toHaveLength(ids.length);
      expect(ris?.text.match(/^ER {2}-/gm)).toHaveLength(ids.length);
      expect(ris?.headers['content-type']).toContain('application/x-research-info-systems');
    },
  );

  it('are not offered where nothing is cited', async () => {
    expect((await sourcesOf('/ask/Coverage')).links).toEqual([]);
  });
});
