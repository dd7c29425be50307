import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { seededRandom } from '../../kernel/random';
import type { Measurement } from './measurement';
import { pairsOf, type Pair } from './co-membership';
import { groupBy } from '../../kernel/group-by';
import { sortedBy, type SortKey } from '../../kernel/order';

export interface CommitteeGroup {
  readonly committees: readonly string[];
  /** The pairs within it share so many members, added up. */
  readonly sharedWithin: number;
}

export interface Grouping {
  readonly modularity: number;
  readonly groups: readonly CommitteeGroup[];
}

export const GROUP_KEYS: readonly SortKey<CommitteeGroup>[] = [
  { of: ({ committees }) => committees.length, kind: 'number', descending: true },
  { of: ({ committees }) => committees[0] as string },
];

/** Any seed will do, as long as it stays the same. */
const SEED = 1;

/** Groups of committees that share more members with each other than with the rest. */
export function groupingOf(measurement: Measurement): Promise<Grouping> {
  return measurement.measured('communities', async () => {
    const pairs = await pairsOf(measurement, 'COMMITTEE');
    const { modularity, groups } = groupsIn(tiesGraph(pairs));
    const withShared = groups.map((committees): CommitteeGroup => {
      const within = pairsWithin(pairs, committees);
      return { committees, sharedWithin: within.reduce((sum, { overlap }) => sum + overlap, 0) };
    });
    return { modularity, groups: sortedBy(withShared, GROUP_KEYS) };
  });
}

export type WeightedGraph = UndirectedGraph<object, { weight: number }>;

/** Pairs as a graph, as heavy as what they share, in the order of their ids. */
export function tiesGraph(
  pairs: readonly Pick<Pair, 'one' | 'other' | 'overlap'>[],
): WeightedGraph {
  const graph: WeightedGraph = new UndirectedGraph();
  const ids = new Set(pairs.flatMap(({ one, other }) => [one, other]));
  for (const id of [...ids].sort()) graph.addNode(id);
  for (const { one, other, overlap } of pairs) graph.addEdge(one, other, { weight: overlap });
  return graph;
}

/** The groups of a graph by the Louvain method, in no order. */
export function groupsIn(graph: WeightedGraph): { modularity: number; groups: string[][] } {
  if (graph.order === 0) return { modularity: 0, groups: [] };
  const { communities, modularity } = louvain.detailed(graph, {
    getEdgeWeight: 'weight',
    rng: seededRandom(SEED),
  });
  return { modularity, groups: [...groupBy(graph.nodes(), (id) => communities[id]).values()] };
}

/** The pairs of which both are in a group. */
export function pairsWithin(pairs: readonly Pair[], committees: readonly string[]): Pair[] {
  const within = new Set(committees);
  return pairs.filter(({ one, other }) => within.has(one) && within.has(other));
}
