import { citedPage, ris } from '../../pages/cite/record-citation';
import type { RecordAnswer } from '../../pages/record/record';
import type { FileForm } from './record-forms';

interface FileKind {
  readonly mediaType: string;
  readonly write: (
    answer: RecordAnswer,
    asked: { asOf: string | null },
  ) => string | Promise<string>;
}

const cited = ({ node, dataset }: RecordAnswer, { asOf }: { asOf: string | null }) => ({
  ...node,
  fingerprint: dataset.fingerprint,
  asOf,
});

/** The files that are made from the answer behind the page. */
export const RECORD_FILES: Readonly<Record<FileForm, FileKind>> = {
  json: {
    mediaType: 'application/json',
    write: (answer) => `${JSON.stringify(answer, null, 1)}\n`,
  },
  'csl.json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (answer, asked) => `${JSON.stringify([citedPage(cited(answer, asked))], null, 1)}\n`,
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    write: (answer, asked) => ris(cited(answer, asked)),
  },
  bib: {
    mediaType: 'application/x-bibtex',
    async write(answer, asked) {
      const { bibtex } = await import('../../memory/bibliography/bibtex.js');
      return `${bibtex(citedPage(cited(answer, asked)), {})}\n`;
    },
  },
};
