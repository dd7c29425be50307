import { citedDocument, documentEntry, documentRis } from '../cite/document-citation';
import type { DocumentCitation } from '../cite/document-citation';
import { risText } from '../cite/record-citation';
import type { RecordAnswer } from '../record/record';
import { citedRecord } from './record-tools';
import { REFERENCE_FILES, type ReferenceForm } from './reference-files';

/**
 * A file that is made from the answer behind the page of a record. A reference to a document is to the
 * document itself, unless our record of it is asked for.
 */
export async function recordFile(
  form: 'json' | ReferenceForm,
  answer: RecordAnswer,
  asked: { readonly asOf: string | null; readonly certainty: string | null },
  isOfRecord = false,
): Promise<{ body: string; type: string }> {
  if (form === 'json')
    return { type: 'application/json', body: `${JSON.stringify(answer, null, 1)}\n` };
  const { mediaType, write } = REFERENCE_FILES[form];
  const document = isOfRecord ? null : citedDocument(answer);
  const body = document
    ? await documentFile(form, document)
    : await write(citedRecord(answer, asked));
  return { type: `${mediaType}; charset=utf-8`, body };
}

async function documentFile(form: ReferenceForm, cited: DocumentCitation): Promise<string> {
  if (form === 'ris') return risText(documentRis(cited));
  if (form === 'csl.json') return `${JSON.stringify([documentEntry(cited)], null, 1)}\n`;
  const { bibtex } = await import('../../memory/bibliography/bibtex.js');
  return `${bibtex(documentEntry(cited), cited.document)}\n`;
}
