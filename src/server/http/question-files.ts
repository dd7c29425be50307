import { Refusal } from '../../kernel/errors';
import type { Data } from '../../pages/question/data';
import type { FormFault } from '../../pages/question/form-values';
import { citedQuestion, type AskedQuestion } from '../../pages/tools/question-tools';
import { REFERENCE_FILES } from '../../pages/tools/reference-files';
import type { SentPage } from './pages';
import { tableFile } from './table-file';

/** The answer to a question as a file, or what it is cited by. */
export async function questionFile(
  ending: string,
  question: AskedQuestion & { readonly faults: readonly FormFault[] },
  table: string | undefined,
): Promise<SentPage> {
  const { data, faults } = question;
  if (faults.length > 0 || !data)
    throw new Refusal('BAD_REQUEST', faults.map(({ message }) => message).join('\n'));
  if (ending === 'csv') return tableFile(data as Data, table);
  if (ending === 'json')
    return { body: `${JSON.stringify(data, null, 1)}\n`, type: 'application/json' };
  const file = Object.entries(REFERENCE_FILES).find(([suffix]) => suffix === ending)?.[1];
  if (!file) throw new Refusal('NOT_FOUND');
  return {
    body: await file.write(citedQuestion(question)),
    type: `${file.mediaType}; charset=utf-8`,
  };
}
