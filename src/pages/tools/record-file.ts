import { citedDocument } from '../cite/document-citation';
import type { Ask } from '../ask';
import type { RecordAnswer } from '../record/record';
import { citedRecord } from './record-tools';
import { REFERENCE_FILES, type ReferenceForm } from './reference-files';
import { documentsFile, sourcesFile } from './source-files';

/**
 * A file that is made from the answer behind the page of a record. A reference to a document is to the
 * document itself, unless our record of it is asked for; `sources` are all documents that the page cites.
 */
export async function recordFile(
  form: 'json' | ReferenceForm,
  answer: RecordAnswer,
  asked: { readonly asOf: string | null; readonly certainty: string | null },
  { ask, cited }: { readonly ask: Ask; readonly cited?: string | undefined },
): Promise<{ body: string; type: string }> {
  if (form === 'json')
    return { type: 'application/json', body: `${JSON.stringify(answer, null, 1)}\n` };
  const { mediaType, write } = REFERENCE_FILES[form];
  const type = `${mediaType}; charset=utf-8`;
  if (cited === 'sources') return { type, body: await sourcesFile(form, answer.node, ask) };
  const document = cited === 'record' ? null : citedDocument(answer);
  const body = document
    ? await documentsFile(form, [document])
    : await write(citedRecord(answer, asked));
  return { type, body };
}
