import type { CitedDocument } from '../../memory/bibliography/csl';
import type { Ask } from '../ask';
import { askedData } from '../asked-data';
import { documentEntry, documentRis, type DocumentCitation } from '../cite/document-citation';
import { risText } from '../cite/record-citation';
import { isData } from '../question/flat-row';
import { referenceLinks, type ReferenceForm } from './reference-files';

/** The ids of the documents that an answer cites, each once, in the order in which it does. */
export function documentsCited(answer: unknown): readonly string[] {
  const ids = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isData(value)) return;
    const { document } = value;
    if (isData(document) && typeof document['id'] === 'string') ids.add(document['id']);
    Object.values(value).forEach(look);
  };
  look(answer);
  return [...ids];
}

interface Answer {
  readonly dataset: { readonly fingerprint: string };
  readonly nodes: readonly (CitedDocument | null)[];
}

/** An answer has so many records by their ids at most. */
const AT_ONCE = 100;

/** All documents that an answer cites, as a file for reference managers. */
export async function sourcesFile(form: ReferenceForm, answer: unknown, ask: Ask): Promise<string> {
  const ids = documentsCited(answer);
  const cited: DocumentCitation[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const variables = { ids: ids.slice(start, start + AT_ONCE) };
    const { dataset, nodes } = askedData<Answer>(await ask('CitedSources', variables)) as Answer;
    for (const document of nodes)
      if (document) cited.push({ document, fingerprint: dataset.fingerprint });
  }
  return documentsFile(form, cited);
}

export async function documentsFile(
  form: ReferenceForm,
  cited: readonly DocumentCitation[],
): Promise<string> {
  if (form === 'ris') return cited.map((each) => risText(documentRis(each))).join('');
  if (form === 'csl.json') return `${JSON.stringify(cited.map(documentEntry), null, 1)}\n`;
  const { bibtex } = await import('../../memory/bibliography/bibtex.js');
  return cited.map((each) => `${bibtex(documentEntry(each), each.document)}\n`).join('');
}

/** Links to the sources of a view in each form; none where it cites nothing. */
export function sourceLinks(answer: unknown, path: string, query: string) {
  if (documentsCited(answer).length === 0) return [];
  return referenceLinks(path, query ? `${query}&cited=sources` : '?cited=sources');
}
