import { enumOf } from '../../schema/enums';

export const CitationStyleEnum = enumOf({
  name: 'CitationStyle',
  about: 'A format of bibliographies.',
  values: {
    BIBTEX: 'An entry for BibTeX, in UTF-8.',
    CSL_JSON: 'A list with one entry of CSL-JSON, for Zotero, pandoc and others.',
  },
});
