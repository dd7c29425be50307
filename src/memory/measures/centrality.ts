import betweenness from 'graphology-metrics/centrality/betweenness';
import pagerank from 'graphology-metrics/centrality/pagerank';
import type { UndirectedGraph } from 'graphology';
import { Refusal } from '../../kernel/errors';
import { nounOfId } from '../../model/model';
import type { Measurement } from './measurement';
import { peopleAndBodies, stepsFromAll } from './bipartite';
import type { Subject } from './subject';
import { sortedBy, type SortKey } from '../../kernel/order';

export type Measure = 'DEGREE' | 'BETWEENNESS' | 'PAGERANK';

export interface Score {
  readonly record: string;
  readonly rank: number;
  readonly score: number;
  /** Of how many different bodies a person was, or how many different people a committee had. */
  readonly degree: number;
}

export const SCORE_KEYS: readonly SortKey<Pick<Score, 'score' | 'record'>>[] = [
  { of: ({ score }) => score, kind: 'number', descending: true },
  { of: ({ record }) => record },
];

/** Betweenness that takes more steps than these, about 0.6 s in which nothing else runs, is refused; today's data take 240,000. */
export const MOST_STEPS = 3_000_000;

/** The people or the committees by a measure, the highest first; equals share a rank. */
export async function rankedBy(
  measurement: Measurement,
  measure: Measure,
  of: Subject,
): Promise<readonly Score[]> {
  const { network, scores } = await measurement.measured(`centrality ${measure}`, async () => {
    const people = peopleAndBodies(await measurement.tenures());
    return { network: people, scores: scoresOf(people, measure) };
  });
  const wanted = of === 'PERSON' ? 'Person' : 'Committee';
  const found = network
    .filterNodes((id) => nounOfId(id) === wanted)
    .map((record) => ({
      record,
      score: scores[record] as number,
      degree: network.degree(record),
    }));
  let rank = 0;
  let last = Infinity;
  return sortedBy(found, SCORE_KEYS).map((each, index) => {
    if (each.score < last) rank = index + 1;
    last = each.score;
    return { ...each, rank };
  });
}

/** The score of every node. */
export function scoresOf(network: UndirectedGraph, measure: Measure): Record<string, number> {
  if (network.order === 0) return {};
  switch (measure) {
    case 'DEGREE':
      return Object.fromEntries(network.mapNodes((id) => [id, network.degree(id)]));
    case 'PAGERANK':
      return pagerank(network, {
        getEdgeWeight: null,
        alpha: 0.85,
        // The library stops at an error of a millionth for each node, where some ranks are still open.
        tolerance: 1e-12,
        maxIterations: 1_000,
      });
    case 'BETWEENNESS': {
      const steps = stepsFromAll(network);
      if (steps > MOST_STEPS)
        throw new Refusal(
          'QUERY_TOO_COMPLEX',
          `analytics.centrality: betweenness of ${network.order} people and bodies would take ${steps} steps; the limit is ${MOST_STEPS}. Ask for fewer days or roles, or for another measure.`,
        );
      return betweenness(network, { getEdgeWeight: null, normalized: true });
    }
  }
}
