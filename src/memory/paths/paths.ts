import type { Network } from '../network/graph';
import type { Budget } from '../budget';
import { routeOf, stopsOf } from './hops';
import { PathFrontier } from './path-frontier';
import { mayVisit, turned, type Step, type WalkFilter } from './walkable';

/** A way from one record to another, which meets no record twice; of ways that differ in parallel memberships only, one. */
export interface Path {
  readonly steps: readonly Step[];
  /** How telling it is: the sum, over the records between that are no memberships or the like, of log2 of how many relationships each has. Less is more. */
  readonly score: number;
}

/** Of paths of one length, so many are looked at before the most telling of them are chosen. */
export const CANDIDATES = 1_000;

export interface PathsFound {
  readonly paths: readonly Path[];
  /** Whether the search was ended before all paths were seen. */
  readonly truncated: boolean;
  /** Whether there are more that are as long as the last one. */
  readonly more: boolean;
}

/** The shortest paths, then longer ones; of one length, those through records with few relationships first. */
export function findPaths(
  network: Network,
  from: string,
  to: string,
  longest: number,
  first: number,
  filter: WalkFilter,
  budget: Budget,
): PathsFound {
  if (![from, to].every((id) => mayVisit(network, id, filter, true)))
    return { paths: [], truncated: false, more: false };
  if (from === to) return { paths: [{ steps: [], score: 0 }], truncated: false, more: false };
  const sides = [
    new PathFrontier(network, from, to, filter, budget),
    new PathFrontier(network, to, from, filter, budget),
  ] as const;
  const paths: Path[] = [];
  let truncated = false;
  let more = false;
  for (let length = 1; length <= longest && paths.length < first; length++) {
    const [start, end] = sides;
    // The side with fewer relationships goes on, so that a hub is come to from both sides and not passed.
    (start.cost <= end.cost ? start : end).advance();
    if (budget.spent) break;
    const routes = new Map<string, Path>();
    truncated = !collect(network, start, end, routes) || truncated;
    const found = [...routes.values()];
    found.sort((a, b) => a.score - b.score || (idsOf(a) < idsOf(b) ? -1 : 1));
    const shown = found.slice(0, first - paths.length);
    more = shown.length < found.length;
    paths.push(...shown);
  }
  return { paths, truncated: truncated || budget.spent, more };
}

/** Collects the paths that are as long as both sides have gone together; false when there were too many to see them all. */
function collect(
  network: Network,
  start: PathFrontier,
  end: PathFrontier,
  routes: Map<string, Path>,
): boolean {
  const middles = start.within().filter((id) => end.isWithin(id));
  middles.sort((a, b) => network.degree(a) - network.degree(b) || (a < b ? -1 : 1));
  for (const middle of middles) {
    const complete = start.walksFrom(middle, (before) => {
      const passed = new Set(before.map(({ to }) => to));
      return end.walksFrom(middle, (after) => {
        if (after.some(({ to }) => passed.has(to))) return true;
        const steps = [...before.toReversed().map(turned), ...after];
        const route = routeOf(network, steps);
        if (!routes.has(route)) routes.set(route, { steps, score: scoreOf(network, steps) });
        return routes.size < CANDIDATES;
      });
    });
    if (!complete) return false;
  }
  return true;
}

function scoreOf(network: Network, steps: readonly Step[]): number {
  const between = stopsOf(network, steps).map((id) => Math.log2(network.degree(id)));
  return Math.round(1000 * between.reduce((sum, value) => sum + value, 0)) / 1000;
}

const idsOf = ({ steps }: Path) => steps.map(({ to, type }) => `${type} ${to}`).join(' ');
