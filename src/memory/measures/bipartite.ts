import { UndirectedGraph } from 'graphology';
import { nounOfId } from '../../model/model';
import type { GradedTenure } from './tenure';

/**
 * The network of people and bodies: one tie between a person and a body in which
 * they held a tenure that counts, however many tenures there were. Nodes and ties
 * come in the order of their ids, so that sums are the same to the last bit.
 */
export function peopleAndBodies(tenures: readonly GradedTenure[]): UndirectedGraph {
  const network = new UndirectedGraph();
  const ties = tenures.filter(({ holder }) => nounOfId(holder) === 'Person');
  const ids = new Set(ties.flatMap(({ holder, body }) => [holder, body]));
  for (const id of [...ids].sort()) network.addNode(id);
  for (const { holder, body } of ordered(ties))
    if (!network.hasEdge(holder, body)) network.addEdge(holder, body);
  return network;
}

function ordered(ties: readonly GradedTenure[]): GradedTenure[] {
  const key = ({ holder, body }: GradedTenure) => `${holder}\n${body}`;
  return [...ties].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * About how many steps it takes to walk a network from each of its nodes: nodes
 * times ties, summed over the parts that no tie connects.
 */
export function stepsFromAll(network: UndirectedGraph): number {
  const seen = new Set<string>();
  let steps = 0;
  for (const start of network.nodes()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (let next = 0; next < part.length; next++)
      network.forEachNeighbor(part[next], (neighbour) => {
        if (seen.has(neighbour)) return;
        seen.add(neighbour);
        part.push(neighbour);
      });
    steps += (part.length * part.reduce((sum, id) => sum + network.degree(id), 0)) / 2;
  }
  return steps;
}

/** Betweenness that takes more steps than these, about 0.6 s in which nothing else runs, is refused; today's data take 240,000. */
export const MOST_STEPS = 3_000_000;

/** Whether there is time to walk a network from each of its nodes. */
export function isWalkable(network: UndirectedGraph): boolean {
  return stepsFromAll(network) <= MOST_STEPS;
}
