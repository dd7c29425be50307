import { firstDay } from '../../kernel/partial-date';
import type { NetworkNode } from '../network/network';
import type { Budget } from '../path/budget';
import type { Descent, DescentGraph } from './descent';

export type Direction = 'ANCESTORS' | 'DESCENDANTS' | 'BOTH';

export interface LineageQuestion {
  readonly of: string;
  readonly direction: Direction;
  readonly depth: number;
  /** The types of relation that are followed; all when null. */
  readonly relations: readonly string[] | null;
  /** Only what was there by then; all when null. */
  readonly asOf: string | null;
  /** The most records. */
  readonly first: number;
}

export interface LineageStep extends Descent {
  readonly from: string;
  readonly to: string;
  /** How many steps from the record that was asked about, to its farther end. */
  readonly depth: number;
}

export interface LineageFound {
  /** Records with their distance: negative for ancestors, 0 for the one asked about, positive for descendants. */
  readonly nodes: readonly { id: string; depth: number }[];
  readonly steps: readonly LineageStep[];
  /** What cut it: there is more beyond so many steps, or than so many records, or than could be looked at. */
  readonly truncatedBy: 'DEPTH' | 'FIRST' | 'BUDGET' | null;
}

/**
 * Walks from a record to what it came of, to what came of it, or both ways;
 * nearer records first. What a decision asks of a body that is there already came
 * of the decision, but what else the body makes did not: such a step is not
 * passed on from, in either way.
 */
export function walkLineage(
  graph: DescentGraph,
  question: LineageQuestion,
  budget: Budget,
): LineageFound {
  const found: Found = { depths: new Map([[question.of, 0]]), steps: new Map(), truncatedBy: null };
  const { direction } = question;
  if (direction !== 'DESCENDANTS') walk(graph, question, budget, found, true);
  if (direction !== 'ANCESTORS') walk(graph, question, budget, found, false);
  return {
    nodes: [...found.depths].map(([id, depth]) => ({ id, depth })),
    steps: [...found.steps.values()],
    truncatedBy: budget.spent ? 'BUDGET' : found.truncatedBy,
  };
}

interface Found {
  readonly depths: Map<string, number>;
  readonly steps: Map<string, LineageStep>;
  truncatedBy: LineageFound['truncatedBy'];
}

function walk(
  graph: DescentGraph,
  question: LineageQuestion,
  budget: Budget,
  found: Found,
  back: boolean,
): void {
  const { depths, steps } = found;
  /** Bodies that were only asked for something. They go on when they are also reached otherwise. */
  const ends = new Set<string>();
  let frontier = [question.of];
  for (let depth = 1; frontier.length > 0 && depth <= question.depth + 1; depth++) {
    const next: string[] = [];
    const placed = back ? -depth : depth;
    for (const id of frontier) {
      const entries = back ? graph.inboundEdgeEntries(id) : graph.outboundEdgeEntries(id);
      for (const { edge, attributes, source: from, target: to, targetAttributes } of entries) {
        if (!budget.take()) return;
        if (!isFollowed(attributes, question)) continue;
        const isRequest = requestsOfBody(attributes, targetAttributes);
        if (back && isRequest && id !== question.of) continue;
        const other = back ? from : to;
        const known = depths.has(other);
        if (!known && depth > question.depth) found.truncatedBy ??= 'DEPTH';
        else if (!known && depths.size >= question.first) found.truncatedBy = 'FIRST';
        else {
          // An end that is known already closes a circle or a second way; its step is shown, and not followed again.
          steps.set(edge, { ...attributes, from, to, depth: placed });
          if (!known) depths.set(other, placed);
          if (!known && isRequest && !back) ends.add(other);
          else if (!known || (!isRequest && ends.delete(other))) next.push(other);
        }
      }
    }
    frontier = next.sort();
  }
}

/** A decision asks these of a body, or changes its charter, without setting it up. */
const REQUESTS = ['MANDATES', 'AMENDS_DOCUMENT', 'CLOSES'];

function requestsOfBody({ type }: Descent, { noun }: NetworkNode): boolean {
  return REQUESTS.includes(type) && (noun === 'Committee' || noun === 'Organization');
}

function isFollowed({ type, date }: Descent, { relations, asOf }: LineageQuestion): boolean {
  if (relations && !relations.includes(type)) return false;
  return asOf === null || (date !== null && firstDay(date) <= asOf);
}
