import { nounNamed } from '../../model/model';
import type { Network } from '../network/graph';
import type { Budget } from '../budget';
import { eachStep, mayVisit, turned, type Step, type WalkFilter } from './walkable';

/** A part of a path: from a record to the next one that is no membership, effect or the like. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  /** All that connects the two so: relationships, or the memberships and the like between them. */
  readonly links: readonly HopLink[];
}

export interface HopLink {
  /** The membership or the like; null where the two are connected directly. */
  readonly record: string | null;
  readonly steps: readonly Step[];
}

/** The steps of a path in groups, of which each ends at a record that is no membership or the like, or at the end. */
function runsOf(network: Network, steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const step of steps) {
    runs.at(-1)?.push(step);
    if (!isLink(network, step.to)) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function isLink(network: Network, id: string): boolean {
  return nounNamed(network.getNodeAttribute(id, 'noun')).link === true;
}

/** The records between the ends of a path, without memberships and the like. */
export function stopsOf(network: Network, steps: readonly Step[]): string[] {
  return steps.slice(0, -1).flatMap(({ to }) => (isLink(network, to) ? [] : to));
}

/** What two paths have in common that only differ in parallel memberships or relationships. */
export function routeOf(network: Network, steps: readonly Step[]): string {
  const ends = runsOf(network, steps).map((run) =>
    // Of a chain of such records, none is parallel to another.
    run.length > 2 ? run.map(({ to }) => to).join(' ') : `${run.length} ${run.at(-1)?.to}`,
  );
  return ends.join(' ');
}

/** The hops of a path, each with everything by which it could be made. */
export function hopsOf(
  network: Network,
  steps: readonly Step[],
  filter: WalkFilter,
  budget: Budget,
): Hop[] {
  return runsOf(network, steps).map((run) => {
    const from = run[0]?.from as string;
    const to = run.at(-1)?.to as string;
    const ways = run.length > 2 ? [run] : parallels(network, from, to, run.length, filter, budget);
    const links = ways.map((way) => ({
      record: way.length > 1 ? (way[0]?.to ?? null) : null,
      steps: way,
    }));
    return { from, to, links };
  });
}

/** The ways between two records that are one relationship, or two with a membership or the like between. */
function parallels(
  network: Network,
  from: string,
  to: string,
  length: number,
  filter: WalkFilter,
  budget: Budget,
): Step[][] {
  // From the side with fewer relationships, as the other can be a hub.
  if (network.degree(from) > network.degree(to))
    return parallels(network, to, from, length, filter, budget).map((way) =>
      way.toReversed().map(turned),
    );
  const ways: Step[][] = [];
  eachStep(network, from, filter, budget, (first) => {
    if (length === 1 && first.to === to) ways.push([first]);
    const isBetween = isLink(network, first.to) && !filter.ends.has(first.to);
    if (length === 1 || !isBetween || !mayVisit(network, first.to, filter, false)) return;
    eachStep(network, first.to, filter, budget, (second) => {
      if (second.to === to) ways.push([first, second]);
    });
  });
  const keyOf = (way: readonly Step[]) => way.map((step) => `${step.to} ${step.type}`).join(' ');
  return ways.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
