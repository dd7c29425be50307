import { groupBy } from '../../kernel/group-by';
import { statement } from '../../store/catalog';
import type { Derived } from '../snapshot';
import type { Reader } from '../../store/port';

/** Where a record has it from. */
export interface Citation {
  readonly document: string;
  readonly locator: string;
  /** Where the document is to be read; null where its record has no address. */
  readonly url: string | null;
}

export type CitationsOf = (id: string) => readonly Citation[];

/** The citations of all records, for files that are read away from the graph. */
export const CITATIONS: Derived<CitationsOf> = {
  name: 'citations',
  async build(reader: Reader): Promise<CitationsOf> {
    const rows = await reader.read(statement('network/citations'));
    const citations = groupBy(rows as unknown as (Citation & { id: string })[], ({ id }) => id);
    return (id) => citations.get(id) ?? [];
  },
};
