import { firstDay } from '../../kernel/partial-date';
import { ACTOR } from '../../model/groups';
import { isRequest, isStepOfWhole } from '../../model/lineages';
import type { NetworkNode } from '../network/graph';
import type { Budget } from '../budget';
import type { Descent, DescentGraph } from './descent';
import type { LineageLimit, LineageQuestion } from './lineage-question';

/** What both ways of a lineage have found. */
export interface Reached {
  /** Records with their distance: negative for what the record came of. */
  readonly depths: Map<string, number>;
  readonly edges: Set<string>;
  truncatedBy: LineageLimit | null;
}

/** A lineage in one way, step by step. */
export class LineageFrontier {
  private frontier: readonly string[];
  /** Bodies that were only asked for something. They go on when they are also reached otherwise. */
  private readonly ends = new Set<string>();
  /** Wholes that were come to from a part that has makers of its own. */
  private readonly wholes = new Set<string>();
  /** Parts of what was come to, with the day on which that began: what took them on since came of it too. */
  private readonly parts = new Map<string, string>();

  constructor(
    private readonly graph: DescentGraph,
    private readonly question: LineageQuestion,
    private readonly budget: Budget,
    private readonly found: Reached,
    /** To what it came of. */
    private readonly back: boolean,
  ) {
    this.frontier = [question.of];
  }

  /** Goes a step on from all that was reached last. */
  advance(depth: number): void {
    const next: string[] = [];
    for (const id of this.frontier) {
      const entries = this.back
        ? this.graph.inboundEdgeEntries(id)
        : this.graph.outboundEdgeEntries(id);
      for (const { edge, attributes, source, target, targetAttributes } of entries) {
        if (!this.budget.take()) return;
        const asks = asksOf(attributes, targetAttributes);
        if (!isFollowed(attributes, this.question) || this.isAside(attributes, id, asks)) continue;
        const other = this.back ? source : target;
        if (!this.place(other, edge, depth)) continue;
        if (asks) this.ends.add(other);
        else next.push(other);
        if (this.back && attributes.type === 'PART_OF' && this.hasMakers(target))
          this.wholes.add(other);
        const { date, since } = this.graph.getNodeAttributes(source);
        const began = date ?? since;
        if (!this.back && attributes.type === 'PART_OF' && began)
          this.parts.set(other, firstDay(began));
      }
      this.takeStepsOf(id, depth);
    }
    this.frontier = next.sort();
  }

  /** What took a part on since the whole began. It is not followed, as it may have taken other things on. */
  private takeStepsOf(part: string, depth: number): void {
    const began = this.parts.get(part);
    if (began === undefined) return;
    for (const { edge, attributes, source } of this.graph.inboundEdgeEntries(part)) {
      if (!this.budget.take()) return;
      const { type, date } = attributes;
      if (!isStepOfWhole(type) || date === null || firstDay(date) < began) continue;
      if (isFollowed(attributes, this.question) && this.place(source, edge, depth))
        this.ends.add(source);
    }
  }

  /** Puts a record and the step to it where it belongs; false when nothing is to be looked for behind it. */
  private place(id: string, edge: string, depth: number): boolean {
    const { depths, edges } = this.found;
    const known = depths.has(id);
    if (!known && depth > this.question.depth) {
      this.found.truncatedBy ??= 'DEPTH';
      return false;
    }
    if (!known && depths.size >= this.question.first) {
      this.found.truncatedBy = 'FIRST';
      return false;
    }
    // An end that is known already closes a circle or a second way; its step is shown, and not followed again.
    edges.add(edge);
    if (known) return this.ends.delete(id);
    depths.set(id, this.back ? -depth : depth);
    return true;
  }

  /** Whether a step back leads to what the record did not come of. */
  private isAside({ type }: Descent, id: string, asks: boolean): boolean {
    if (!this.back) return false;
    return asks || (type === 'DEVELOPED' && this.wholes.has(id));
  }

  private hasMakers(id: string): boolean {
    return this.graph.someInEdge(id, (_edge, { type }) => type === 'DEVELOPED');
  }
}

/**
 * Whether somebody who is there already is only asked for something. What was
 * asked came of the decision, but they did not, and nor did what else they make.
 */
function asksOf({ type }: Descent, { noun }: NetworkNode): boolean {
  return isRequest(type) && ACTOR.members.includes(noun);
}

function isFollowed(
  { type, date, happened }: Descent,
  { relations, asOf }: LineageQuestion,
): boolean {
  if (relations && !relations.includes(type)) return false;
  return asOf === null || (happened && date !== null && firstDay(date) <= asOf);
}
