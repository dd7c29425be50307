import { Refusal } from '../../kernel/errors';
import type { Data } from '../../pages/question/data';
import type { FormFault } from '../../pages/question/form-values';
import { citedQuestion, type AskedQuestion } from '../../pages/tools/question-tools';
import { REFERENCE_FILES } from '../../pages/tools/reference-files';
import type { SentPage } from './pages';
import { isReference } from './record-forms';
import { csvFile, tableFile } from './table-file';

/** The answer to a question as a file, or what it is cited by. */
export async function questionFile(
  ending: string,
  question: AskedQuestion & { readonly query: string; readonly faults: readonly FormFault[] },
  { table, cited }: { readonly table?: string | undefined; readonly cited?: string | undefined },
): Promise<SentPage> {
  const { data, faults } = question;
  if (faults.length > 0 || !data)
    throw new Refusal('BAD_REQUEST', faults.map(({ message }) => message).join('\n'));
  if (ending === 'csv') {
    const { wholeTable } = await import('../../pages/question/whole-table.js');
    const whole = await wholeTable(question.view.ask, { ...question, data: data as Data }, table);
    return whole ? csvFile(whole) : tableFile(data as Data, table);
  }
  if (ending === 'json')
    return { body: `${JSON.stringify(data, null, 1)}\n`, type: 'application/json' };
  if (!isReference(ending)) throw new Refusal('NOT_FOUND');
  const { mediaType, write } = REFERENCE_FILES[ending];
  const { sourcesFile } = await import('../../pages/tools/source-files.js');
  return {
    body:
      cited === 'sources'
        ? await sourcesFile(ending, data, question.view.ask)
        : await write(citedQuestion(question)),
    type: `${mediaType}; charset=utf-8`,
  };
}
