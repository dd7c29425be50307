import { citedPage, ris, type CitedPage } from '../cite/record-citation';

/** The forms in which reference managers take what is cited. */
export type ReferenceForm = 'bib' | 'ris' | 'csl.json';

interface ReferenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly write: (page: CitedPage) => string | Promise<string>;
}

export const REFERENCE_FILES: Readonly<Record<ReferenceForm, ReferenceFile>> = {
  bib: {
    name: 'BibTeX',
    mediaType: 'application/x-bibtex',
    async write(page) {
      // It parses its own rules when it is loaded, which start-up need not wait for.
      const { bibtex } = await import('../../memory/bibliography/bibtex.js');
      // An address has signs that mean something else to TeX.
      const text = bibtex(citedPage(page), {});
      return `${text.replace(/howpublished = \{(http[^{}\s]*)\}/, 'howpublished = {\\url{$1}}')}\n`;
    },
  },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', write: ris },
  'csl.json': {
    name: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (page) => `${JSON.stringify([citedPage(page)], null, 1)}\n`,
  },
};

/** Links to these files, beside the path of a view. */
export function referenceLinks(path: string, query: string): { name: string; href: string }[] {
  return Object.entries(REFERENCE_FILES).map(([suffix, { name }]) => ({
    name,
    href: `${path}.${suffix}${query}`,
  }));
}
