import { RELEASE_YEAR, VERSION } from '../../kernel/version';
import type { CslEntry } from '../../memory/bibliography/csl';
import { spokenDate } from '../layout/spoken-date';

/** What is cited: a record or another view, the day that was asked for, and the data behind it. */
export interface CitedPage {
  readonly id: string;
  readonly label: string;
  /** Its address with all that was chosen. */
  readonly url: string;
  readonly fingerprint: string | null;
  readonly asOf: string | null;
}

const PUBLISHER = 'ccNSO Graph contributors';

/** By so much of a fingerprint one tells it from others. */
export const dataHead = (fingerprint: string) => fingerprint.slice(0, 12);

/** The address that is cited: it names the data, so that who follows it hears when that has changed. */
export function citedAddress({ url, fingerprint }: Pick<CitedPage, 'url' | 'fingerprint'>): string {
  const address = new URL(url);
  address.searchParams.delete('v');
  if (fingerprint !== null) address.searchParams.append('v', dataHead(fingerprint));
  return address.href;
}

/** A page as an entry of CSL-JSON. Its address lasts, and the data's fingerprint tells which facts it showed. */
export function citedPage(page: CitedPage): CslEntry {
  return {
    id: page.id,
    'citation-key': [page.id.slice(page.id.indexOf(':') + 1), page.asOf]
      .filter(Boolean)
      .join('-')
      .replace(/[^\w-]+/g, '-'),
    type: 'webpage',
    author: [{ literal: PUBLISHER }],
    title: titleOf(page),
    'container-title': 'ccNSO Graph',
    issued: { 'date-parts': [[RELEASE_YEAR]] },
    URL: citedAddress(page),
    note: dataOf(page),
  };
}

/** The day stands behind the title unless that says it already. */
function titleOf({ label, asOf }: CitedPage): string {
  const isSaid = asOf?.split(', ').every((day) => label.includes(spokenDate(day))) ?? true;
  return isSaid ? label : `${label} (as of ${asOf})`;
}

const dataOf = ({ fingerprint }: CitedPage) =>
  `version ${VERSION}${fingerprint === null ? '' : `, data ${dataHead(fingerprint)}`}`;

/** The page in RIS, as Zotero, EndNote and Mendeley read it. */
export function ris(page: CitedPage): string {
  return risText([
    ['TY', 'ELEC'],
    ['AU', PUBLISHER],
    ['TI', titleOf(page)],
    ['T2', 'ccNSO Graph'],
    ['PY', String(RELEASE_YEAR)],
    ['UR', citedAddress(page)],
    ['N1', dataOf(page)],
    ['ER', ''],
  ]);
}

/** Fields of RIS, of which each value ends with its line. */
export function risText(fields: readonly (readonly [tag: string, value: string])[]): string {
  const written = fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`);
  return `${written.join('\r\n')}\r\n`;
}

/** The page in the order of APA and in that of Chicago, for who writes by hand. */
export function textCitations(page: CitedPage): readonly { style: string; text: string }[] {
  const [title, data, address] = [titleOf(page), dataOf(page), citedAddress(page)];
  return [
    {
      style: 'APA',
      text: `${PUBLISHER}. (${RELEASE_YEAR}). ${title} (${data}) [Data set]. ccNSO Graph. ${address}`,
    },
    {
      style: 'Chicago',
      text: `${PUBLISHER}. “${title}.” ccNSO Graph, ${data}, ${RELEASE_YEAR}. ${address}.`,
    },
  ];
}
