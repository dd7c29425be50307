import { certaintyWithin, type Certainty } from '../../kernel/certainty';
import type { DaySpan } from '../../kernel/day-span';
import { isAtLeast } from '../../kernel/overlap';
import { firstDay, HIGHEST_DAY, lastDay } from '../../kernel/partial-date';
import { ROLES_WITHOUT_PART } from '../../model/vocabularies';
import { TENURES, type Tenure } from '../measures/tenure';
import { NETWORK } from '../network/network';
import { endsOf, recordsOf, sources } from '../network/walk';
import type { Snapshot } from '../snapshot';
import { COVERAGE_FACTS, type CountedMembers } from './facts';

/** How many members of a body were counted, and how many of them are on record. */
export interface MembersCovered {
  readonly body: string;
  readonly count: string;
  readonly counted: number;
  readonly countedOn: string;
  readonly recorded: number;
  /** Of these all who certainly were members on the day of the count. */
  readonly certain: number;
}

/** The bodies whose members were counted, in the order of their ids. */
export async function countedBodies(snapshot: Snapshot): Promise<string[]> {
  const network = await snapshot.get(NETWORK);
  const counts = recordsOf(network, 'MemberCount');
  return [...new Set(counts.flatMap((id) => sources(network, id, 'COUNTED')))].sort();
}

/** The latest count by a day, of all days without one, beside what is on record; null when nobody had counted. */
export async function membersCovered(
  snapshot: Snapshot,
  body: string,
  asOf: string = HIGHEST_DAY,
): Promise<MembersCovered | null> {
  const network = await snapshot.get(NETWORK);
  const { counts } = await snapshot.get(COVERAGE_FACTS);
  const own = endsOf(network, body, 'memberCounts').flatMap((id) => counts.get(id) ?? []);
  const latest = latestBy(own, asOf);
  if (!latest) return null;
  const { id, date, members } = latest;
  const tenures = await snapshot.get(TENURES);
  const days = { from: firstDay(date), to: lastDay(date) };
  return {
    ...{ body, count: id, counted: members, countedOn: date },
    recorded: membersOn(tenures, body, days),
    certain: membersOn(tenures, body, days, 'CERTAIN'),
  };
}

type Dated = CountedMembers & { readonly date: string };

/** A count without a date is of no day, and cannot be the latest. */
function latestBy(counts: readonly CountedMembers[], day: string): Dated | undefined {
  const dated = counts.filter((count): count is Dated => count.date !== null);
  return dated
    .filter(({ date }) => lastDay(date) <= day)
    .sort((a, b) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1))
    .at(-1);
}

/** Who attends, reports, helps or takes part as a guest is not counted among the members. */
const NOT_MEMBERS = new Set([...ROLES_WITHOUT_PART, 'PARTICIPANT', 'EXPERT']);

/** How many different members of a body are on record for these days, with this grade or a better one. */
export function membersOn(
  tenures: readonly Tenure[],
  body: string,
  { from, to }: DaySpan,
  least: Certainty = 'POSSIBLE',
): number {
  const members = tenures.filter((tenure) => {
    if (tenure.body !== body || NOT_MEMBERS.has(tenure.role ?? '')) return false;
    const grade = certaintyWithin(tenure.bounds, from, to);
    return grade !== null && isAtLeast(grade, least);
  });
  return new Set(members.map(({ holder }) => holder)).size;
}
