import { cslEntry, type CitedDocument, type CslEntry } from '../../memory/bibliography/csl';
import { spokenDate } from '../layout/spoken-date';
import type { RecordAnswer } from '../record/record';

/** A document as it is cited itself, in data with this fingerprint. */
export interface DocumentCitation {
  readonly document: CitedDocument;
  readonly fingerprint: string;
}

/** The document that a page is about, with what it is cited by; null where the page is about another record. */
export function citedDocument({ node, dataset }: RecordAnswer): DocumentCitation | null {
  if (node.__typename !== 'Document') return null;
  return { document: node as unknown as CitedDocument, fingerprint: dataset.fingerprint };
}

export const documentEntry = ({ document, fingerprint }: DocumentCitation): CslEntry =>
  cslEntry(document, fingerprint);

/** The types of RIS for those of CSL; what has none is generic. */
const RIS_TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'NEWS',
  dataset: 'DATA',
  report: 'RPRT',
  webpage: 'ELEC',
};

/** The fields of the document in RIS; what is not known has none. */
export function documentRis(cited: DocumentCitation): readonly (readonly [string, string])[] {
  const {
    type,
    author = [],
    title,
    publisher,
    issued,
    URL: url,
    note,
    ...more
  } = documentEntry(cited);
  const container = more['container-title'];
  const [published] = issued?.['date-parts'] ?? [];
  const { captured } = cited.document;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', RIS_TYPES[type] ?? 'GEN'],
    ...author.map(({ literal }) => ['AU', literal] as const),
    ['TI', title],
    ['T2', container],
    ['PB', publisher],
    ['PY', published?.[0]?.toString()],
    ['DA', issued && slashDate(issued['date-parts'])],
    ['Y2', captured ? captured.replaceAll('-', '/') : undefined],
    ['UR', url],
    ['N1', note],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [[tag, value] as const]));
}

/** A date as far as it is known; a quarter is no date for reference managers, and has its year alone. */
export function slashDate([date = [], ...more]: readonly (readonly number[])[]): string {
  const [year = '', ...rest] = more.length > 0 ? date.slice(0, 1) : date;
  return [year, ...rest.map((part) => String(part).padStart(2, '0'))].join('/');
}

/** The document in the order of APA and in that of Chicago. Without an author the title comes first. */
export function documentTexts(cited: DocumentCitation): readonly { style: string; text: string }[] {
  const { author = [], title, publisher, issued, URL: url, ...more } = documentEntry(cited);
  const by = author.map(({ literal }) => literal).join(', ');
  const { published } = cited.document;
  // Of what is known only between two days, the year is what they share.
  const when = published ? spokenDate(published) : issued?.['date-parts'][0]?.join('-');
  const from = more['container-title'] ?? publisher;
  const date = `(${when ?? 'n.d.'})`;
  const where = url ?? cited.document.id;
  return [
    {
      style: 'APA',
      text: sentences([...(by ? [by, date, title] : [`${title} ${date}`]), from, where]),
    },
    {
      style: 'Chicago',
      text: sentences([by, `“${title}”`, [from, when].filter(Boolean).join(', '), where]),
    },
  ];
}

const sentences = (parts: readonly (string | null | undefined)[]) =>
  parts.filter(Boolean).join('. ').replaceAll('.. ', '. ');
