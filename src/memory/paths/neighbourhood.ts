import type { NounName } from '../../model/noun';
import type { Network } from '../network/graph';
import type { Budget } from '../budget';
import { mayVisit, eachStep, type Step, type WalkFilter } from './walkable';

/** A neighbourhood reaches no farther, as so far is nearly everything. */
export const DEEPEST = 4;

export interface NeighbourhoodFound {
  readonly nodes: readonly { id: string; depth: number; rank: number }[];
  readonly steps: readonly Step[];
  readonly truncated: boolean;
}

/**
 * What lies around a record, ready to be drawn. Nearer records come first; of
 * those equally near, the ones with most relationships to what is already there, and of
 * these the ones with fewest relationships elsewhere, as a hub tells least.
 */
export function neighbourhoodOf(
  network: Network,
  of: string,
  depth: number,
  types: readonly NounName[] | null,
  first: number,
  filter: WalkFilter,
  budget: Budget,
): NeighbourhoodFound {
  const depths = new Map([[of, 0]]);
  let frontier = [of];
  let truncated = false;
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const ties = new Map<string, number>();
    for (const id of frontier) {
      eachStep(network, id, filter, budget, ({ to }) => {
        if (depths.has(to) || !mayVisit(network, to, filter, false)) return;
        if (types && !types.includes(network.getNodeAttribute(to, 'noun'))) return;
        ties.set(to, (ties.get(to) ?? 0) + 1);
      });
    }
    if (budget.spent) break;
    const ranked = [...ties].sort(
      ([a, tiesA], [b, tiesB]) =>
        tiesB - tiesA || network.degree(a) - network.degree(b) || (a < b ? -1 : 1),
    );
    const taken = ranked.slice(0, first - depths.size).map(([id]) => id);
    truncated ||= taken.length < ranked.length;
    for (const id of taken) depths.set(id, distance);
    frontier = taken;
  }
  return shown(network, depths, filter, truncated, budget);
}

/** The records with all relationships between them, as far as the budget goes. */
function shown(
  network: Network,
  depths: ReadonlyMap<string, number>,
  filter: WalkFilter,
  truncated: boolean,
  budget: Budget,
): NeighbourhoodFound {
  const steps: Step[] = [];
  for (const id of depths.keys())
    eachStep(network, id, filter, budget, (step) => {
      if (step.along && depths.has(step.to)) steps.push(step);
    });
  const nodes = [...depths].map(([id, depth], rank) => ({ id, depth, rank }));
  return { nodes, steps, truncated: truncated || budget.spent };
}
