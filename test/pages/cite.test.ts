import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { citedAddress, citedPage, ris, textCitations } from '../../src/pages/cite/record-citation';
import { REFERENCE_FILES } from '../../src/pages/tools/reference-files';
import { serveGraph } from './network-serving';

const PAGE = {
  id: 'committee:dasc',
  label: 'DNS Abuse & {Standing} Committee ישראל',
  url: 'https://graph.example/r/committee:dasc?asof=2023-10-26',
  fingerprint: '0123456789abcdef',
  asOf: '2023-10-26',
};
const ADDRESS = 'https://graph.example/r/committee:dasc?asof=2023-10-26&v=0123456789ab';

describe('a citation', () => {
  it('has the address with its day and its data, whatever was cited before', () => {
    expect(citedAddress(PAGE)).toBe(ADDRESS);
    expect(citedAddress({ ...PAGE, url: `${PAGE.url}&v=ffffffff` })).toBe(ADDRESS);
    expect(citedAddress({ ...PAGE, fingerprint: null })).toBe(PAGE.url);
  });

  it('says in each style what it is, when, from which data and where', () => {
    for (const { text } of textCitations(PAGE))
      for (const part of [PAGE.label, 'as of 2023-10-26', 'data 0123456789ab', ADDRESS])
        expect(text).toContain(part);
  });

  it('is read by others from BibTeX and from CSL-JSON', async () => {
    const [fromBib] = new Cite(await REFERENCE_FILES.bib.write(PAGE)).data;
    const csl = JSON.parse((await REFERENCE_FILES['csl.json'].write(PAGE)) as string) as unknown;
    const [fromCsl] = new Cite(csl as never).data;
    expect(fromBib).toMatchObject({ title: `${PAGE.label} (as of 2023-10-26)`, URL: ADDRESS });
    expect(fromCsl).toMatchObject({
      type: 'webpage',
      title: `${PAGE.label} (as of 2023-10-26)`,
      URL: ADDRESS,
      author: [{ literal: 'ccNSO Graph contributors' }],
    });
    expect(citedPage(PAGE)['citation-key']).toBe('dasc-2023-10-26');
  });

  it('in RIS has one line for each field', () => {
    const lines = ris({ ...PAGE, label: 'a\r\nUR  - https://evil.example' }).split('\r\n');
    expect(lines.filter((line) => line.startsWith('UR'))).toEqual([`UR  - ${ADDRESS}`]);
    for (const line of lines.filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect([lines[0], lines.at(-2)]).toEqual(['TY  - ELEC', 'ER  - ']);
  });
});

describe('the data of a citation', () => {
  const get = serveGraph();
  const cited = async (path: string) => {
    const [, address = ''] = /UR {2}- (\S+)/.exec((await get(path)).text) ?? [];
    return new URL(address);
  };

  it.each([
    [
      '/r/committee:dasc.ris?asof=2023-10-26&least=EXPECTED',
      '/r/committee:dasc',
      'asof=2023-10-26',
    ],
    ['/ask/CouncilAsOf.ris?day=2020-01-01', '/ask/CouncilAsOf', 'day=2020-01-01'],
    ['/network.ris?between=people&from=2018&to=2018', '/network', 'from=2018&to=2018'],
  ])('is in the address that %s cites, which shows the same view', async (path, shown, query) => {
    const address = await cited(path);
    expect(address.pathname).toBe(shown);
    expect(address.search).toContain(query);
    expect(address.searchParams.get('v')).toMatch(/^[0-9a-f]{12}$/);
    const { status, text } = await get(address.pathname + address.search);
    expect(status).toBe(200);
    expect(text).not.toContain('The data has moved on');
  });

  it('is named when it is no longer what is shown', async () => {
    for (const path of ['/r/committee:dasc', '/ask/CouncilAsOf', '/network', '/']) {
      const { text } = await get(`${path}?v=ffffffffffff`);
      expect(text).toContain('The data has moved on');
      expect(text).toContain('<code>ffffffffffff</code>');
    }
    for (const other of ['', '?v=', '?v=<b>', '?v=1&v=2'])
      expect((await get(`/r/committee:dasc${other}`)).text).not.toContain('has moved on');
  });
});
