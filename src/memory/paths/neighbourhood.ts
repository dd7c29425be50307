import type { NounName } from '../../model/noun';
import type { Network } from '../network/graph';
import type { Budget } from '../budget';
import { betweenRecords, eachWay } from './folded';
import type { Hop } from './hops';
import { mayVisit, type Step, type WalkFilter } from './walkable';

/** A neighbourhood reaches no farther, as so far is nearly everything. */
export const DEEPEST = 4;

export interface NeighbourhoodQuestion {
  readonly of: string;
  readonly depth: number;
  readonly types: readonly NounName[] | null;
  readonly first: number;
  /** Whether memberships and the like are ways between records and no records. */
  readonly isFolded: boolean;
  readonly filter: WalkFilter;
}

export interface NeighbourhoodFound {
  readonly nodes: readonly { id: string; depth: number; rank: number }[];
  /** The relationships between them, and what connects each pair of them. */
  readonly steps: readonly Step[];
  readonly hops: readonly Hop[];
  readonly truncated: boolean;
  /** How many records next to those shown were left out; null where the budget ended the search. */
  readonly leftOut: number | null;
}

/**
 * What lies around a record, ready to be drawn. Nearer records come first; of
 * those equally near, the ones with most relationships to what is already there, and of
 * these the ones with fewest relationships elsewhere, as a hub tells least.
 */
export function neighbourhoodOf(
  network: Network,
  question: NeighbourhoodQuestion,
  budget: Budget,
): NeighbourhoodFound {
  const { of, depth, types, first, filter } = question;
  const depths = new Map([[of, 0]]);
  const left = new Set<string>();
  let frontier = [of];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const ties = new Map<string, number>();
    for (const id of frontier) {
      eachWay(network, id, question, budget, (to) => {
        if (depths.has(to) || !mayVisit(network, to, filter, false)) return;
        if (types && !types.includes(network.getNodeAttribute(to, 'noun'))) return;
        ties.set(to, (ties.get(to) ?? 0) + 1);
      });
    }
    if (budget.spent) break;
    const ranked = [...ties]
      .sort(
        ([a, tiesA], [b, tiesB]) =>
          tiesB - tiesA || network.degree(a) - network.degree(b) || (a < b ? -1 : 1),
      )
      .map(([id]) => id);
    const room = Math.max(0, first - depths.size);
    for (const id of ranked.slice(0, room)) depths.set(id, distance);
    for (const id of ranked.slice(room)) left.add(id);
    frontier = ranked.slice(0, room);
  }
  const between = betweenRecords(network, new Set(depths.keys()), question, budget);
  return {
    ...between,
    nodes: [...depths].map(([id, distance], rank) => ({ id, depth: distance, rank })),
    truncated: left.size > 0 || budget.spent,
    leftOut: budget.spent ? null : left.size,
  };
}
