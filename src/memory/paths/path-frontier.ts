import type { Network } from '../network/graph';
import type { Budget } from '../budget';
import { eachStep, mayVisit, type Step, type WalkFilter } from './walkable';

/** A search for paths from one of their two ends: what is near it, and how near. */
export class PathFrontier {
  private readonly distances: Map<string, number>;
  private frontier: string[];
  private length = 0;
  private readonly nearer = new Map<string, readonly Step[]>();

  constructor(
    private readonly network: Network,
    private readonly origin: string,
    private readonly other: string,
    private readonly filter: WalkFilter,
    private readonly budget: Budget,
  ) {
    this.distances = new Map([[origin, 0]]);
    this.frontier = [origin];
  }

  /** How many relationships the next step looks at. */
  get cost(): number {
    return this.frontier.reduce((sum, id) => sum + this.network.degree(id), 0);
  }

  /** Goes a step on from all that was reached last. */
  advance(): void {
    this.length++;
    const next: string[] = [];
    for (const id of this.frontier)
      eachStep(this.network, id, this.filter, this.budget, ({ to }) => {
        const isEnd = to === this.other;
        if (this.distances.has(to) || !mayVisit(this.network, to, this.filter, isEnd)) return;
        this.distances.set(to, this.length);
        // Nothing leads on through the record where a path ends.
        if (!isEnd) next.push(to);
      });
    this.frontier = next;
  }

  /** Everything that was reached. */
  within(): string[] {
    return [...this.distances.keys()];
  }

  isWithin(id: string): boolean {
    return this.distances.has(id);
  }

  /** Shows the walks of exactly the length gone from a record to this end, until `show` says that it is enough. */
  walksFrom(id: string, show: (steps: readonly Step[]) => boolean): boolean {
    const visited = new Set([id]);
    const steps: Step[] = [];
    const visit = (at: string, left: number): boolean => {
      if (at === this.origin) return left > 0 || show(steps);
      for (const step of this.stepsNearer(at, left)) {
        if (!this.budget.take()) return false;
        if (visited.has(step.to)) continue;
        visited.add(step.to);
        steps.push(step);
        const goOn = visit(step.to, left - 1);
        steps.pop();
        visited.delete(step.to);
        if (!goOn) return false;
      }
      return true;
    };
    return visit(id, this.length);
  }

  /** The steps after which this end is still near enough, looked for once. */
  private stepsNearer(id: string, left: number): readonly Step[] {
    const key = `${left} ${id}`;
    const known = this.nearer.get(key);
    if (known) return known;
    const steps: Step[] = [];
    eachStep(this.network, id, this.filter, this.budget, (step) => {
      const distance = this.distances.get(step.to);
      // A path does not pass through the record where it ends.
      if (distance !== undefined && distance < left && step.to !== this.other) steps.push(step);
    });
    this.nearer.set(
      key,
      steps.sort((a, b) => (a.to < b.to ? -1 : 1)),
    );
    return steps;
  }
}
