import type { RecordAnswer } from '../record/record';
import { citedRecord } from './record-tools';
import { REFERENCE_FILES, type ReferenceForm } from './reference-files';

/** A file that is made from the answer behind the page of a record. */
export async function recordFile(
  form: 'json' | ReferenceForm,
  answer: RecordAnswer,
  asked: { readonly asOf: string | null; readonly certainty: string | null },
): Promise<{ body: string; type: string }> {
  if (form === 'json')
    return { type: 'application/json', body: `${JSON.stringify(answer, null, 1)}\n` };
  const { mediaType, write } = REFERENCE_FILES[form];
  return { type: `${mediaType}; charset=utf-8`, body: await write(citedRecord(answer, asked)) };
}
