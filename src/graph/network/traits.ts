import { statement } from '../../store/catalog';
import type { Part } from '../../store/generation';
import type { Reader } from '../../store/port';

/** What tells records of one noun apart; each is null where the record has no such property. */
export interface Traits {
  readonly kind: string | null;
  readonly role: string | null;
  readonly region: string | null;
  readonly acronym: string | null;
  /** Where a document is to be read. */
  readonly url: string | null;
  /** False for what is only planned. */
  readonly happened: boolean;
}

const NONE: Traits = {
  ...{ kind: null, role: null, region: null, acronym: null, url: null },
  happened: true,
};

export type TraitsOf = (id: string) => Traits;

/** The traits of all records, beside the network, which holds only what every walk needs. */
export const traitsPart: Part<TraitsOf> = {
  name: 'traits',
  async build(reader: Reader): Promise<TraitsOf> {
    const traits = new Map<string, Traits>();
    for (const { id, ...row } of await reader.read(statement('network/traits')))
      traits.set(id as string, {
        ...(row as unknown as Traits),
        happened: row['happened'] !== false,
      });
    return (id) => traits.get(id) ?? NONE;
  },
};
