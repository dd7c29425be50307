import { nounNamed, nounOfId } from '../../model/model';
import { timesOf } from '../../model/times';
import type { Noun, NounName } from '../../model/noun';
import { statement } from '../../store/catalog';
import type { Derived } from '../snapshot';

type Properties = Readonly<Record<string, unknown>>;

/** A count of the members of a body, as a source gives it. */
export interface CountedMembers {
  readonly id: string;
  /** Null where the source gives no date. */
  readonly date: string | null;
  readonly members: number;
}

/** What coverage counts and the network does not hold. */
export interface CoverageFacts {
  /** The records that say how they follow from their sources. */
  readonly inferred: ReadonlySet<string>;
  /** The records with a date, a bound of a date, or a day on which a source shows them. */
  readonly withDay: ReadonlySet<string>;
  /** By the id of the count. */
  readonly counts: ReadonlyMap<string, CountedMembers>;
  /** The numbers of the meetings that have one, by id. */
  readonly numbers: ReadonlyMap<string, number>;
}

export const COVERAGE_FACTS: Derived<CoverageFacts> = {
  name: 'coverage facts',
  async build(reader): Promise<CoverageFacts> {
    const inferred = new Set<string>();
    const withDay = new Set<string>();
    const counts = new Map<string, CountedMembers>();
    const numbers = new Map<string, number>();
    for (const row of await reader.read(statement('network/nodes'))) {
      const id = row['id'] as string;
      const properties = row['properties'] as Properties;
      const noun = nounNamed(nounOfId(id) as NounName);
      if (properties['inferred']) inferred.add(id);
      if (datesOf(noun).some((field) => isKnown(properties[field]))) withDay.add(id);
      if (noun.name === 'MemberCount') counts.set(id, countedIn(id, properties));
      if (noun.name === 'Meeting' && properties['number'] !== undefined)
        numbers.set(id, properties['number'] as number);
    }
    return { inferred, withDay, counts, numbers };
  },
};

/** The fields of a noun that tell when its records were, or were shown; none for what has no time. */
export function datesOf(noun: Noun): string[] {
  if (timesOf(noun).length === 0) return [];
  return Object.entries(noun.fields).flatMap(([name, { kind }]) => (kind === 'date' ? name : []));
}

function isKnown(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

function countedIn(id: string, properties: Properties): CountedMembers {
  const { date, members } = properties as { date?: string; members: number };
  return { id, date: date ?? null, members };
}
