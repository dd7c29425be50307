import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { statement } from '../../store/catalog';
import type { Derived } from '../snapshot';
import { nounNamed, nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { documentOf, stemsIn, termsIn, type DocumentRow, type SearchDocument } from './documents';
import { SEARCHED, SEARCHED_TYPES, STEMS, WEIGHTS } from './search-fields';
import { termOfNoun } from './type-words';

export interface SearchIndex {
  readonly documents: ReadonlyMap<string, SearchDocument>;
  readonly terms: MiniSearch<SearchDocument>;
}

/** The field of the index that holds the noun. */
export const NOUN_FIELD = 'noun';

/** So many documents are put in before what waits is let through: about 5 ms of work. */
const CHUNK = 100;

/**
 * The words of all records that can be found, in memory and beside the engines:
 * so the same is found on each, in the same order.
 *
 * With 3,000 documents it is built in 0.2 to 0.35 s and takes 8 MB, half of all
 * questions take 0.3 ms and the most common words 4 ms; with 30,000 it is 1.8 s,
 * 70 MB, 1.2 ms, and up to 80 ms. A large graph is searched in another thread.
 */
export const SEARCH_INDEX: Derived<SearchIndex> = {
  name: 'search',
  async build(reader) {
    const rows = await reader.read(statement('search/documents'), {
      nouns: SEARCHED,
      types: SEARCHED_TYPES,
    });
    return indexOf(rows as unknown as DocumentRow[]);
  },
};

/** The index of the rows of search/documents, whatever their order. */
export async function indexOf(rows: readonly DocumentRow[]): Promise<SearchIndex> {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map(sorted.map(({ id, properties }) => [id, nameOf(id, properties)]));
  const documents = new Map<string, SearchDocument>();
  const terms = new MiniSearch<SearchDocument>({
    fields: [...Object.keys(WEIGHTS), ...Object.keys(STEMS), NOUN_FIELD],
    extractField: (document, field) => {
      if (field === 'id') return document.id;
      if (field === NOUN_FIELD) return termOfNoun(document.noun);
      const terms =
        field in STEMS ? stemsIn(document, field === 'stemsOfNames') : termsIn(document, field);
      return terms.join(' ') || undefined;
    },
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  for (let start = 0; start < sorted.length; start += CHUNK) {
    for (const row of sorted.slice(start, start + CHUNK)) {
      const document = documentOf(row, (id) => names.get(id));
      documents.set(document.id, document);
      terms.add(document);
    }
    await setImmediate();
  }
  return { documents, terms };
}

function nameOf(id: string, properties: DocumentRow['properties']): string | undefined {
  const { name = '' } = nounNamed(nounOfId(id) as NounName).shown;
  return properties[name] as string | undefined;
}
