import { bibtex } from './bibtex';
import { cslEntry, type CitedDocument } from './csl';

/** How a document can be cited. */
export type CitationStyle = 'BIBTEX' | 'CSL_JSON';

/** A document as an entry of a bibliography, which names the fingerprint of the data it is from. */
export function cite(document: CitedDocument, style: CitationStyle, fingerprint: string): string {
  const entry = cslEntry(document, fingerprint);
  return style === 'BIBTEX' ? bibtex(entry, document) : JSON.stringify([entry], null, 2);
}
