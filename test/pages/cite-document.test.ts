import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { documentRis, documentTexts, slashDate } from '../../src/pages/cite/document-citation';
import { serveGraph } from './network-serving';

const PATH = '/r/document:ccnso-announcement-2021-06-09';

describe('a reference to a document', () => {
  const get = serveGraph();

  it('is to the document itself, with its own date and address, in each form', async () => {
    const { text: json } = await get(`${PATH}.json`);
    const { node } = JSON.parse(json) as { node: { title: string; sourceUrl: string } };
    const forms = await Promise.all(
      ['bib', 'ris', 'csl.json'].map((form) => get(`${PATH}.${form}`)),
    );
    for (const { text } of forms) {
      expect(text).toContain(node.sourceUrl);
      expect(text).not.toContain('contributors');
    }
    const [bib, ris, csl] = forms.map(({ text }) => text);
    expect(new Cite(bib ?? '').data[0]).toMatchObject({ title: node.title, URL: node.sourceUrl });
    expect(bib).toContain('2021');
    expect(ris).toContain(`TI  - ${node.title}`);
    expect(ris).toContain('DA  - 2021/06/09');
    expect(JSON.parse(csl ?? '')).toMatchObject([
      { title: node.title, issued: { 'date-parts': [[2021, 6, 9]] } },
    ]);
  });

  it('is to our record where that is asked for', async () => {
    for (const form of ['bib', 'ris', 'csl.json']) {
      const { text } = await get(`${PATH}.${form}?cited=record`);
      expect(text).toContain('ccNSO Graph contributors');
      expect(text).toContain(PATH);
    }
  });

  it('stands first on its page, and our record after it, named as such', async () => {
    const { text } = await get(PATH);
    const [own, ours] = ['The document itself', 'Our record of it'].map((each) =>
      text.indexOf(each),
    );
    expect(own).toBeGreaterThan(0);
    expect(ours).toBeGreaterThan(own ?? 0);
    expect(text.slice(own, ours)).toContain('9 June 2021');
    expect(text.slice(own, ours)).not.toContain('contributors');
    expect(text.slice(ours)).toContain(`${PATH}.bib?cited=record`);
  });

  it('is what a reference manager reads in the head of its page', async () => {
    const [head = ''] = (await get(PATH)).text.split('</head>');
    expect(head).toContain('<meta name="citation_publication_date" content="2021/06/09"/>');
    for (const [, content] of head.matchAll(/<meta name="(?:citation_|DC)[^>]*content="([^"]*)"/g))
      expect(content).not.toContain('contributors');
    expect(head).not.toContain('name="DC.rights"');
  });
});

describe('what is not known of a document', () => {
  const cited = { document: { id: 'document:d', title: 'D' }, fingerprint: 'f'.repeat(64) };

  it('is left out, and no author or date is made up', () => {
    expect(documentTexts(cited).map(({ text }) => text)).toEqual([
      'D (n.d.). document:d',
      '“D”. document:d',
    ]);
    expect(documentRis(cited).map(([tag]) => tag)).toEqual(['TY', 'TI', 'N1', 'ER']);
  });

  it('is no month where only a quarter is known', () => {
    expect(
      slashDate([
        [2021, 4],
        [2021, 6],
      ]),
    ).toBe('2021');
    expect(slashDate([[2021, 6]])).toBe('2021/06');
  });
});
