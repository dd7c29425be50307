import { Cite } from '@citation-js/core';
import { VERSION } from '../../src/kernel/version';
import { cite } from '../../src/memory/bibliography/cite';
import type { CitedDocument } from '../../src/memory/bibliography/csl';
import { CSL_TYPES, DocumentKind } from '../../src/model/document';
import { realGraph } from '../support/engine';
import { askAgain } from '../support/ask';
import { allStores } from '../support/engines';

const DATA = 'f00d';

const document = (more: Partial<CitedDocument> = {}): CitedDocument => ({
  id: 'document:minutes-1',
  title: 'Minutes',
  ...more,
});
const csl = (more: Partial<CitedDocument>): Record<string, unknown> => {
  const entries = JSON.parse(cite(document(more), 'CSL_JSON', DATA)) as Record<string, unknown>[];
  expect(entries).toHaveLength(1);
  return entries[0] as Record<string, unknown>;
};
/** What a reader of BibTeX makes of an entry. */
const read = (text: string): Record<string, unknown> => {
  const { data } = new Cite(text);
  expect(data).toHaveLength(1);
  return data[0] as Record<string, unknown>;
};
const bibtex = (more: Partial<CitedDocument>) => read(cite(document(more), 'BIBTEX', DATA));

/** The types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types. */
const TYPES =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  );

describe('the types of documents', () => {
  it('are each a type of CSL', () => {
    expect(Object.keys(CSL_TYPES)).toEqual(Object.keys(DocumentKind.values));
    for (const { type } of Object.values(CSL_TYPES)) expect(TYPES).toContain(type);
  });

  it('is that of any document where it is not known', () => {
    expect(csl({}).type).toBe('document');
    expect(csl({ kind: null }).type).toBe('document');
    expect(cite(document(), 'BIBTEX', DATA)).toMatch(/^@misc\{minutes-1,/);
  });
});

describe('an entry of CSL-JSON', () => {
  it('has all that is known', () => {
    const all = {
      kind: 'REPORT',
      authors: ['ccNSO Council'],
      publisher: 'ICANN',
      published: '2024-10-26',
      captured: '2025-01',
      sourceUrl: 'https://example.org/a?b=c',
    };
    expect(csl(all)).toEqual({
      id: 'document:minutes-1',
      'citation-key': 'minutes-1',
      type: 'report',
      author: [{ literal: 'ccNSO Council' }],
      title: 'Minutes',
      publisher: 'ICANN',
      issued: { 'date-parts': [[2024, 10, 26]] },
      accessed: { 'date-parts': [[2025, 1]] },
      URL: 'https://example.org/a?b=c',
      note: `urn:ccnso-graph:document:minutes-1, ccNSO Graph ${VERSION}, data f00d; the title is as catalogued there`,
    });
  });

  it('leaves out what is not known', () => {
    const unknown = { kind: null, authors: [], publisher: null, published: null, sourceUrl: null };
    expect(Object.keys(csl(unknown))).toEqual(['id', 'citation-key', 'type', 'title', 'note']);
  });

  it.each([
    ['2024', [[2024]]],
    ['2024-10', [[2024, 10]]],
    ['2024-10-06', [[2024, 10, 6]]],
    [
      '2024-36',
      [
        [2024, 10],
        [2024, 12],
      ],
    ],
  ])('of %s was issued then', (published, parts) => {
    expect(csl({ published }).issued).toEqual({ 'date-parts': parts });
  });

  it.each([
    ['2024-03', '2024-10-01', [[2024]]],
    ['2023-12-31', '2024-01-01', undefined],
    ['2024', null, undefined],
    [null, '2024', undefined],
  ])('published from %s to %s has the year if there is only one', (from, to, parts) => {
    const { issued } = csl({ publishedNotBefore: from, publishedNotAfter: to });
    expect(issued).toEqual(parts && { 'date-parts': parts });
  });

  it('of an article has its newspaper as what it stands in', () => {
    expect(csl({ kind: 'ARTICLE', publisher: 'XBIZ' })).toMatchObject({
      'container-title': 'XBIZ',
    });
    expect(cite(document({ kind: 'ARTICLE', publisher: 'XBIZ' }), 'BIBTEX', DATA)).toContain(
      'journal = {XBIZ}',
    );
  });
});

describe('an entry of BibTeX', () => {
  it('keeps every sign of every script, and those that are commands for TeX', () => {
    const hard = {
      title: `50 % of AT&T, a_b ~ #1 $5 {x} \\y ^z "q" 'r': ישראל, 中国, .РФ, Régis`,
      authors: ['Régis Massé', 'Johnson and Johnson', 'R&D {группа}'],
      publisher: 'قطر & ישראל',
    };
    expect(bibtex(hard)).toMatchObject({
      title: hard.title,
      author: hard.authors.map((family) => ({ family })),
      publisher: hard.publisher,
    });
  });

  it.each(['a < b > c', 'https://doi.org/10.1000/182', '10.1000/182', '@misc{x, title = {y}}'])(
    'takes %j for a title and nothing else',
    (title) => expect(bibtex({ title })).toMatchObject({ title }),
  );

  it.each(['a { b', 'a } b', '}{'])('has no brace that is left open: %s', (title) => {
    const signs = cite(document({ title }), 'BIBTEX', DATA);
    expect(signs.split('{')).toHaveLength(signs.split('}').length);
    expect(signs).toMatch(/^\ttitle = \{.*\\textbrace(left|right)\{\}.*\},$/m);
  });

  it('keeps an address, and closes no brace in it', () => {
    const url = 'https://example.org/a_b?c=d&e=%20#f';
    expect(bibtex({ sourceUrl: url }).URL).toBe(url);
    expect(bibtex({ sourceUrl: 'https://example.org/?a={b' }).URL).toBe(
      'https://example.org/?a=%7Bb',
    );
  });

  const written = (more: Partial<CitedDocument>) => cite(document(more), 'BIBTEX', DATA);

  it('has the month as a macro, and the day in a field of its own', () => {
    expect(written({ published: '2024-07-10' })).toContain(
      '\tyear = {2024},\n\tmonth = jul,\n\tday = {10},\n',
    );
    const month = written({ published: '2024-07' });
    expect(month).toContain('\tmonth = jul,\n');
    expect(month).not.toContain('day =');
    expect(written({ published: '2024' })).not.toContain('month');
    expect(bibtex({ published: '2024-07' }).issued).toEqual({ 'date-parts': [[2024, 7]] });
  });

  it('has the day of a copy, and no quarter for it', () => {
    expect(written({ captured: '2025-01-02' })).toContain('\turldate = {2025-01-02},\n}');
    expect(written({ captured: '2025' })).toContain('\turldate = {2025},\n}');
    expect(written({ captured: '2025-33' })).not.toContain('urldate');
    expect(written({})).not.toContain('urldate');
  });

  it.each(['ARTICLE', 'REPORT'])('of the kind %s has its address once', (kind) => {
    const entry = written({ kind, sourceUrl: 'https://example.org/a' });
    expect(entry.split('https://example.org/a')).toHaveLength(2);
    expect(entry).toContain('\turl = {https://example.org/a},');
  });

  it('is no more exact than the source, and says a quarter and a copy in its note', () => {
    expect(bibtex({ published: '2024' }).issued).toEqual({ 'date-parts': [[2024]] });
    expect(bibtex({ published: '2024-10' }).issued).toEqual({ 'date-parts': [[2024, 10]] });
    const { issued, note } = bibtex({ published: '2024-36', captured: '2025-33' });
    expect(issued).toEqual({ 'date-parts': [[2024]] });
    expect(note).toBe(
      `Published in the fourth quarter of 2024. Copy of the first quarter of 2025. urn:ccnso-graph:document:minutes-1, ccNSO Graph ${VERSION}, data f00d; the title is as catalogued there`,
    );
  });
});

it('every document of the data can be read back from BibTeX, under a key of its own', async () => {
  const { nodes } = await realGraph();
  const documents = nodes
    .filter(({ label }) => label === 'Document')
    .map(({ id, properties }) => ({ id, ...properties }) as unknown as CitedDocument);
  expect(documents.length).toBeGreaterThan(700);
  const entries = documents.map((each) => cite(each, 'BIBTEX', DATA));
  const found = new Cite(entries.join('\n')).data;
  expect(found.map(({ title }) => title)).toEqual(documents.map(({ title }) => title));
  // The reader encodes an address once more, so it is looked for as it is written.
  documents.forEach(({ sourceUrl }, index) => {
    if (sourceUrl) expect(entries[index]).toContain(`url = {${sourceUrl}}`);
  });
  expect(new Set(found.map((entry) => entry['citation-key'])).size).toBe(documents.length);
});

it('a document is cited by the API from what the store holds, with the fingerprint of its data', async () => {
  const source = `query ($style: CitationStyle!) { documents(first: 2, filter: { kind: { eq: MINUTES } }) {
    nodes { citation(style: $style) } } standard: documents(first: 1) { nodes { citation } } }`;
  const { fingerprint } = await realGraph();
  const stores = await allStores();
  for (const { store } of stores) {
    const { data, errors } = await askAgain(store, source, { style: 'CSL_JSON' });
    expect(errors).toBeUndefined();
    const { documents, standard } = data as Record<string, { nodes: { citation: string }[] }>;
    for (const { citation } of documents?.nodes ?? []) {
      const [entry] = JSON.parse(citation) as Record<string, string>[];
      expect(entry?.['note']).toMatch(/^urn:ccnso-graph:document:\S+, ccNSO Graph/);
      expect(entry?.['note']).toContain(`data ${fingerprint}`);
      expect(entry).toMatchObject({ type: 'document', genre: 'Minutes' });
    }
    expect(documents?.nodes).toHaveLength(2);
    expect(standard?.nodes[0]?.citation).toMatch(/^@\w+\{/);
    await store.close();
  }
});
