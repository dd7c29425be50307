import { CITING_NOUNS, nounNamed } from '../../model/model';
import { TENURES } from '../measures/tenure';
import { NETWORK } from '../network/network';
import type { Network } from '../network/graph';
import { recordsOf, sources, targets } from '../network/walk';
import type { Derived } from '../snapshot';
import { COUNCIL, COUNCIL_SEATS, type CouncilSeats } from './council-seats';
import { COVERAGE_FACTS, datesOf, type CoverageFacts } from './facts';
import { membersCovered, membersOn } from './member-coverage';

/** What is known of one year; of members and seats on 1 July. */
export interface YearCovered {
  readonly year: number;
  readonly seats: CouncilSeats;
  /** By the latest count until then; null when nobody had counted. */
  readonly membersCounted: number | null;
  readonly membersRecorded: number;
  /** Of these all who certainly were members. */
  readonly membersCertain: number;
  readonly decisions: number;
  readonly decisionsWithTopic: number;
}

/** What is known of the records of one noun. */
export interface NounCovered {
  readonly noun: string;
  readonly records: number;
  /** Of these all that rest on one document. */
  readonly oneSource: number;
  /** Null for a noun without dates. */
  readonly withDay: number | null;
  /** Null for a noun without topics. */
  readonly withTopic: number | null;
  readonly inferred: number;
  readonly disputed: number;
}

/** How much the graph knows, by year and by noun. */
export interface GraphCoverage {
  readonly years: readonly YearCovered[];
  readonly types: readonly NounCovered[];
}

const CCNSO = 'organization:ccnso';

/** The one computation behind the field, the command and the page of the documentation. */
export const COVERAGE: Derived<GraphCoverage> = {
  name: 'coverage',
  async build(_reader, snapshot): Promise<GraphCoverage> {
    const network = await snapshot.get(NETWORK);
    const facts = await snapshot.get(COVERAGE_FACTS);
    const tenures = await snapshot.get(TENURES);
    const seatsOfDay = await snapshot.get(COUNCIL_SEATS);
    const decisions = recordsOf(network, 'Decision').map((id) => ({
      id,
      year: yearOf(network, id),
    }));
    const years = yearsOf(network).map(async (year): Promise<YearCovered> => {
      const day = `${year}-07-01`;
      const own = decisions.filter((decision) => decision.year === year);
      const count = network.hasNode(CCNSO) ? await membersCovered(snapshot, CCNSO, day) : null;
      return {
        year,
        seats: seatsOfDay(day),
        membersCounted: count?.counted ?? null,
        membersRecorded: membersOn(tenures, CCNSO, { from: day, to: day }),
        membersCertain: membersOn(tenures, CCNSO, { from: day, to: day }, 'CERTAIN'),
        decisions: own.length,
        decisionsWithTopic: own.map(({ id }) => id).filter(hasTopic(network)).length,
      };
    });
    return {
      years: await Promise.all(years),
      types: CITING_NOUNS.map((noun) => nounCovered(network, facts, noun)),
    };
  },
};

const hasTopic = (network: Network) => (id: string) => targets(network, id, 'ABOUT').length > 0;

/** All years from that of the first decision of the Council to that of its last. */
function yearsOf(network: Network): number[] {
  if (!network.hasNode(COUNCIL)) return [];
  const years = sources(network, COUNCIL, 'TAKEN_BY').map((id) => yearOf(network, id));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** Even a partial date has a year. */
function yearOf(network: Network, id: string): number {
  return Number((network.getNodeAttribute(id, 'date') as string).slice(0, 4));
}

function nounCovered(
  network: Network,
  { withDay, inferred }: CoverageFacts,
  noun: (typeof CITING_NOUNS)[number],
): NounCovered {
  const ids = recordsOf(network, noun);
  const count = (is: (id: string) => boolean) => ids.filter(is).length;
  return {
    noun,
    records: ids.length,
    oneSource: count((id) => new Set(targets(network, id, 'CITES')).size === 1),
    withDay: datesOf(nounNamed(noun)).length > 0 ? count((id) => withDay.has(id)) : null,
    withTopic: 'topics' in nounNamed(noun).relationships ? count(hasTopic(network)) : null,
    inferred: count((id) => inferred.has(id)),
    disputed: count((id) => targets(network, id, 'HAS_DISPUTE').length > 0),
  };
}
