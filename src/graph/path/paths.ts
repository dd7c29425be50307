import type { Network } from '../network/network';
import type { Budget } from './budget';
import { mayVisit, stepsFrom, type Step, type WalkFilter } from './walkable';

/** A way from one record to another, which meets no record twice. */
export interface Path {
  readonly steps: readonly Step[];
  /** How telling it is: the sum, over the records between, of log2 of how many arrows each has. Less is more. */
  readonly score: number;
}

/** Of paths of one length, so many are looked at before the most telling of them are chosen. */
const CANDIDATES = 1_000;

export interface PathsFound {
  readonly paths: readonly Path[];
  /** Whether the search was ended before all paths were seen. */
  readonly truncated: boolean;
}

/** The shortest paths, then longer ones; of one length, those through records with few arrows first. */
export function findPaths(
  network: Network,
  from: string,
  to: string,
  longest: number,
  first: number,
  filter: WalkFilter,
  budget: Budget,
): PathsFound {
  if (from === to) return { paths: [{ steps: [], score: 0 }], truncated: false };
  const distances = distancesTo(network, to, from, longest, filter, budget);
  const paths: Path[] = [];
  let truncated = budget.spent;
  const shortest = distances.get(from);
  if (shortest === undefined) return { paths, truncated };
  for (let length = shortest; length <= longest && paths.length < first; length++) {
    const found: Path[] = [];
    const complete = collect(network, { from, to, length, filter, budget, distances }, found);
    truncated ||= !complete;
    found.sort((a, b) => a.score - b.score || (idsOf(a) < idsOf(b) ? -1 : 1));
    paths.push(...found.slice(0, first - paths.length));
    if (budget.spent) break;
  }
  return { paths, truncated };
}

/** How far each record is from the end, as far as a path can use it: a walk that cannot arrive is never begun. */
function distancesTo(
  network: Network,
  end: string,
  start: string,
  longest: number,
  filter: WalkFilter,
  budget: Budget,
): Map<string, number> {
  const distances = new Map([[end, 0]]);
  let frontier = [end];
  for (let distance = 1; distance <= longest && frontier.length > 0; distance++) {
    const next: string[] = [];
    for (const id of frontier) {
      for (const { to } of stepsFrom(network, id, filter, budget)) {
        if (distances.has(to) || !mayVisit(network, to, filter, to === start)) continue;
        distances.set(to, distance);
        // Nothing leads on through the record where the path begins.
        if (to !== start) next.push(to);
      }
    }
    if (budget.spent) break;
    frontier = next;
  }
  return distances;
}

interface Search {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly filter: WalkFilter;
  readonly budget: Budget;
  readonly distances: ReadonlyMap<string, number>;
}

/** Collects the paths of exactly one length; false when there were too many to see them all. */
function collect(network: Network, search: Search, found: Path[]): boolean {
  const visited = new Set([search.from]);
  const steps: Step[] = [];
  const visit = (id: string, left: number): boolean => {
    if (id === search.to) {
      if (left === 0) found.push({ steps: [...steps], score: scoreOf(network, steps) });
      return found.length < CANDIDATES;
    }
    const ways = [...stepsFrom(network, id, search.filter, search.budget)];
    ways.sort((a, b) => (a.to < b.to ? -1 : 1));
    for (const step of ways) {
      if (search.budget.spent) return false;
      const distance = search.distances.get(step.to);
      if (visited.has(step.to) || distance === undefined || distance > left - 1) continue;
      visited.add(step.to);
      steps.push(step);
      const goOn = visit(step.to, left - 1);
      steps.pop();
      visited.delete(step.to);
      if (!goOn) return false;
    }
    return true;
  };
  return visit(search.from, search.length);
}

function scoreOf(network: Network, steps: readonly Step[]): number {
  const between = steps.slice(0, -1).map(({ to }) => Math.log2(network.degree(to)));
  return Math.round(1000 * between.reduce((sum, value) => sum + value, 0)) / 1000;
}

const idsOf = ({ steps }: Path) => steps.map(({ to, type }) => `${type} ${to}`).join(' ');
