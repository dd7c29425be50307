import { VERSION } from '../../kernel/version';
import type { CslEntry } from '../../memory/bibliography/csl';

/** What a page is cited by: its record, the day that was asked for, and the data behind it. */
export interface CitedPage {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly fingerprint: string;
  readonly asOf: string | null;
}

const PUBLISHER = 'ccNSO Graph contributors';

/** A page as an entry of CSL-JSON. Its address lasts, and the data's fingerprint tells which facts it showed. */
export function citedPage(page: CitedPage): CslEntry {
  return {
    id: page.id,
    'citation-key': page.id.slice(page.id.indexOf(':') + 1),
    type: 'webpage',
    author: [{ literal: PUBLISHER }],
    title: titleOf(page),
    'container-title': 'ccNSO Graph',
    URL: page.url,
    note: dataOf(page),
  };
}

const titleOf = ({ label, asOf }: CitedPage) => (asOf ? `${label} (as of ${asOf})` : label);

const dataOf = ({ fingerprint }: CitedPage) =>
  `version ${VERSION}, data ${fingerprint.slice(0, 12)}`;

/** The page in RIS, as Zotero, EndNote and Mendeley read it. */
export function ris(page: CitedPage): string {
  const lines = [
    ['TY', 'ELEC'],
    ['AU', PUBLISHER],
    ['TI', titleOf(page)],
    ['T2', 'ccNSO Graph'],
    ['UR', page.url],
    ['N1', dataOf(page)],
    ['ER', ''],
  ];
  // A value ends with its line.
  const written = lines.map(([tag, value = '']) => `${tag}  - ${value.replace(/\s+/g, ' ')}`);
  return `${written.join('\r\n')}\r\n`;
}

/** The page in the order of APA and in that of Chicago, for who writes by hand. */
export function textCitations(page: CitedPage): readonly { style: string; text: string }[] {
  const [title, data] = [titleOf(page), dataOf(page)];
  return [
    {
      style: 'APA',
      text: `${PUBLISHER}. (n.d.). ${title} (${data}) [Data set]. ccNSO Graph. ${page.url}`,
    },
    { style: 'Chicago', text: `${PUBLISHER}. “${title}.” ccNSO Graph, ${data}. ${page.url}.` },
  ];
}
