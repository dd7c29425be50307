import { addressOf } from '../../kernel/address';
import { monthsOf, type PartialDate } from '../../kernel/partial-date';
import { VERSION } from '../../kernel/version';
import { CSL_TYPES } from '../../model/document';

/** What a document is cited by, as it is stored. */
export interface CitedDocument {
  readonly id: string;
  readonly title: string;
  readonly sourceUrl?: string | null;
  readonly publisher?: string | null;
  readonly published?: PartialDate | null;
  readonly publishedNotBefore?: PartialDate | null;
  readonly publishedNotAfter?: PartialDate | null;
  readonly captured?: PartialDate | null;
  readonly kind?: string | null;
  readonly authors?: readonly string[] | null;
}

/** A day, month or year, or two months with all days from the first to the second. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** An entry of CSL-JSON, https://docs.citationstyles.org: what reference managers exchange. */
export interface CslEntry {
  readonly id: string;
  readonly 'citation-key': string;
  readonly type: string;
  readonly genre?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly title: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly note: string;
}

/** The entry of a document in data with this fingerprint. What is not known of it is left out. */
export function cslEntry(document: CitedDocument, fingerprint: string): CslEntry {
  const { id, title, sourceUrl, publisher, captured, kind, authors } = document;
  const published = document.published ?? yearWithin(document);
  const { type, genre } = CSL_TYPES[kind ?? 'OTHER'] ?? { type: 'document' };
  // What publishes an article is the newspaper or the blog that it stands in.
  const publishing = type.startsWith('article') ? 'container-title' : 'publisher';
  return {
    id,
    'citation-key': id.slice(id.indexOf(':') + 1),
    type,
    ...(genre ? { genre } : {}),
    // A source says who wrote it, and not which part of a name is that of the family.
    ...(authors?.length ? { author: authors.map((literal) => ({ literal })) } : {}),
    title,
    ...(publisher ? { [publishing]: publisher } : {}),
    ...(published ? { issued: cslDate(published) } : {}),
    ...(captured ? { accessed: cslDate(captured) } : {}),
    ...(sourceUrl ? { URL: sourceUrl } : {}),
    note: `${addressOf(id)}, ccNSO Graph ${VERSION}, data ${fingerprint}; the title is as catalogued there`,
  };
}

/** The year in which both bounds of the publication lie; null where they tell none. */
function yearWithin({ publishedNotBefore, publishedNotAfter }: CitedDocument): PartialDate | null {
  const [first, last] = [publishedNotBefore, publishedNotAfter].map((date) => date?.slice(0, 4));
  return first !== undefined && first === last ? first : null;
}

/** CSL has seasons but no quarters, so a quarter is written as its months. */
function cslDate(date: PartialDate): CslDate {
  const [first, last] = monthsOf(date);
  const parts = date.length === 7 && first !== last ? [first, last] : [date];
  return { 'date-parts': parts.map((part) => part.split('-').map(Number)) };
}
