import { isBetween } from '../../model/between';
import type { Budget } from '../budget';
import type { Network } from '../network/graph';
import type { Hop, HopLink } from './hops';
import { eachStep, mayVisit, type Step, type WalkFilter } from './walkable';

/** A way from a record to the next: a relationship, or two with a membership or the like between. */
type Way = readonly [Step] | readonly [Step, Step];

/**
 * Shows each way from a record to another. Where memberships, affiliations and effects are folded,
 * they are parts of a way and no records to come to, unless one of them was asked about.
 */
export function eachWay(
  network: Network,
  id: string,
  { filter, isFolded }: { readonly filter: WalkFilter; readonly isFolded: boolean },
  budget: Budget,
  show: (to: string, way: Way) => void,
): void {
  const isFold = (to: string) =>
    isFolded && isBetween(network.getNodeAttribute(to, 'noun')) && !filter.ends.has(to);
  eachStep(network, id, filter, budget, (first) => {
    if (!isFold(first.to)) {
      show(first.to, [first]);
      return;
    }
    if (!mayVisit(network, first.to, filter, false)) return;
    eachStep(network, first.to, filter, budget, (second) => {
      if (second.to !== id && !isFold(second.to)) show(second.to, [first, second]);
    });
  });
}

/** All that connects these records with each other: each relationship, and by pairs each way, once and in its own direction. */
export function betweenRecords(
  network: Network,
  ids: ReadonlySet<string>,
  options: { readonly filter: WalkFilter; readonly isFolded: boolean },
  budget: Budget,
): { readonly steps: readonly Step[]; readonly hops: readonly Hop[] } {
  const steps: Step[] = [];
  const hops = new Map<string, { from: string; to: string; links: HopLink[] }>();
  for (const from of ids)
    eachWay(network, from, options, budget, (to, way) => {
      if (!ids.has(to) || !isForward(from, to, way)) return;
      const [first, second] = way;
      if (!second) steps.push(first);
      const key = `${from} ${to}`;
      const hop = hops.get(key) ?? { from, to, links: [] };
      hops.set(key, hop);
      hop.links.push({ record: second ? first.to : null, steps: way });
    });
  return { steps, hops: [...hops.values()] };
}

/** Each way is met from both its ends; it is told from where its relationships point away, or from the lower id. */
function isForward(from: string, to: string, way: Way): boolean {
  const [first, last] = [way[0], way[way.length - 1] as Step];
  if (way.length === 1) return first.along;
  return first.along === last.along ? first.along : from < to;
}
