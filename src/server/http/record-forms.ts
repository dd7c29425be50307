import type { ReferenceForm } from '../../pages/tools/reference-files';

/** What the address of a record can answer with: a page, or one of these files. */
export type RecordForm = 'html' | 'jsonld' | 'csv' | 'json' | 'bib' | 'ris' | 'csl.json';

/** Whether a form is one that reference managers read. */
export function isReference(form: string): form is ReferenceForm {
  return form === 'bib' || form === 'ris' || form === 'csl.json';
}

const BY_TYPE: readonly (readonly [mediaType: string, form: RecordForm])[] = [
  ['application/ld+json', 'jsonld'],
  ['application/vnd.citationstyles.csl+json', 'csl.json'],
  ['application/x-bibtex', 'bib'],
  ['application/x-research-info-systems', 'ris'],
  ['text/csv', 'csv'],
  ['application/json', 'json'],
];

/** The form that a client asks for by the types that it accepts; linked data for who takes anything. */
export function formOf(accept = '', isBrowser: boolean): RecordForm {
  if (isBrowser) return 'html';
  return BY_TYPE.find(([mediaType]) => accept.includes(mediaType))?.[1] ?? 'jsonld';
}
