import betweenness from 'graphology-metrics/centrality/betweenness';
import pagerank from 'graphology-metrics/centrality/pagerank';
import { groupBy } from '../../kernel/group-by';
import { sortedBy, type SortKey } from '../../kernel/order';
import { nounOfId } from '../../model/model';
import { NETWORK } from '../network/network';
import { isWalkable } from './bipartite';
import { pairsOf, type Pair } from './co-membership';
import { tiesGraph, groupsIn, type WeightedGraph } from './communities';
import type { Measurement } from './measurement';
import { regionOf } from './regions';
import { concerns, subjectOf } from './subject';
import type { GradedTenure } from './tenure';

/** What is tied: people who share bodies, committees that share members, or people and the bodies they are in. */
export type Between = 'PEOPLE' | 'COMMITTEES' | 'MEMBERSHIPS';

/** Two records and how much ties them. */
export type Tie = Pick<Pair, 'one' | 'other' | 'overlap' | 'certain'>;

/** A record with its place in the network by every measure. */
export interface TiedRecord {
  readonly id: string;
  readonly region: string | null;
  /** Groups are numbered from 1, the largest first. */
  readonly group: number;
  readonly degree: number;
  readonly strength: number;
  /** Null where it would take too long. */
  readonly betweenness: number | null;
  readonly pageRank: number;
}

export interface MeasuredTies {
  /** The most strongly tied first. */
  readonly records: readonly TiedRecord[];
  /** The strongest first. */
  readonly ties: readonly Tie[];
  readonly modularity: number;
  /** How many were counted and are tied to nobody. */
  readonly alone: number;
}

const TIE_KEYS: readonly SortKey<Tie>[] = [
  { of: ({ overlap }) => overlap, kind: 'number', descending: true },
  { of: ({ certain }) => certain, kind: 'number', descending: true },
  { of: ({ one }) => one },
  { of: ({ other }) => other },
];
const RECORD_KEYS: readonly SortKey<TiedRecord>[] = [
  { of: ({ strength }) => strength, kind: 'number', descending: true },
  { of: ({ degree }) => degree, kind: 'number', descending: true },
  { of: ({ id }) => id },
];
const GROUP_KEYS: readonly SortKey<readonly string[]>[] = [
  { of: ({ length }) => length, kind: 'number', descending: true },
  { of: ([first]) => first as string },
];

/** The whole network, measured. */
export function tieNetworkOf(measurement: Measurement, between: Between): Promise<MeasuredTies> {
  return measurement.measured(`ties ${between}`, async () => {
    const ties = await tiesOf(measurement, between);
    const graph = tiesGraph(ties);
    const { modularity, groups } = groupsIn(graph);
    const numbers = new Map(
      sortedBy(groups, GROUP_KEYS).flatMap((ids, index) => ids.map((id) => [id, index + 1])),
    );
    const regions = await regionsOf(measurement);
    const shares =
      graph.order > 0 && isWalkable(graph)
        ? betweenness(graph, { getEdgeWeight: null, normalized: true })
        : null;
    const ranks = ranksOf(graph);
    const records = graph.mapNodes((id): TiedRecord => ({
      id,
      region: regions.get(id) ?? null,
      group: numbers.get(id) as number,
      degree: graph.degree(id),
      strength: graph.reduceEdges(id, (sum, _edge, { weight }) => sum + weight, 0),
      betweenness: shares && (shares[id] as number),
      pageRank: ranks[id] as number,
    }));
    return {
      records: sortedBy(records, RECORD_KEYS),
      ties: sortedBy(ties, TIE_KEYS),
      modularity,
      alone: (await countedIn(measurement, between)) - graph.order,
    };
  });
}

async function tiesOf(measurement: Measurement, between: Between): Promise<readonly Tie[]> {
  if (between === 'PEOPLE') return pairsOf(measurement, 'PERSON');
  if (between === 'COMMITTEES') return pairsOf(measurement, 'COMMITTEE');
  const tenures = await tenuresOfPeople(measurement);
  return [...groupBy(tenures, ({ holder, body }) => `${holder}\n${body}`).values()].map((own) => {
    const [{ holder: one, body: other }] = own as [GradedTenure];
    const certain = own.filter(({ grade }) => grade === 'CERTAIN').length;
    return { one, other, overlap: own.length, certain };
  });
}

const tenuresOfPeople = async (measurement: Measurement) =>
  (await measurement.tenures()).filter(({ holder }) => nounOfId(holder) === 'Person');

/** How many people or committees there are that could be tied; every membership is a tie by itself. */
async function countedIn(measurement: Measurement, between: Between): Promise<number> {
  const tenures = await measurement.tenures();
  if (between === 'MEMBERSHIPS') {
    const own = await tenuresOfPeople(measurement);
    return new Set(own.flatMap(({ holder, body }) => [holder, body])).size;
  }
  const of = between === 'PEOPLE' ? 'PERSON' : 'COMMITTEE';
  return new Set(tenures.filter((tenure) => concerns(of, tenure)).map(subjectOf(of))).size;
}

/** The region of each person of whom all that counts is of one. */
async function regionsOf(measurement: Measurement): Promise<ReadonlyMap<string, string>> {
  const network = await measurement.snapshot.get(NETWORK);
  const own = groupBy(await tenuresOfPeople(measurement), ({ holder }) => holder);
  return new Map(
    [...own].flatMap(([holder, tenures]): [string, string][] => {
      const regions = new Set(tenures.flatMap((tenure) => regionOf(tenure, network) ?? []));
      const [only] = regions;
      return regions.size === 1 && only !== undefined ? [[holder, only]] : [];
    }),
  );
}

function ranksOf(graph: WeightedGraph): Record<string, number> {
  if (graph.order === 0) return {};
  // As exact as the ranks of centrality, where the library would stop earlier.
  return pagerank(graph, {
    getEdgeWeight: 'weight',
    alpha: 0.85,
    tolerance: 1e-12,
    maxIterations: 1_000,
  });
}
