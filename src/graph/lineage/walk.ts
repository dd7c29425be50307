import { firstDay } from '../../kernel/partial-date';
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

/** Walks from a record to what it came of, to what came of it, or both ways; nearer records first. */
export function walkLineage(
  graph: DescentGraph,
  question: LineageQuestion,
  budget: Budget,
): LineageFound {
  const depths = new Map<string, number>([[question.of, 0]]);
  const steps = new Map<string, LineageStep>();
  let truncatedBy: LineageFound['truncatedBy'] = null;
  for (const back of question.direction === 'BOTH'
    ? [true, false]
    : [question.direction === 'ANCESTORS']) {
    let frontier = [question.of];
    for (let depth = 1; frontier.length > 0; depth++) {
      const next: string[] = [];
      for (const id of frontier) {
        const entries = back ? graph.inboundEdgeEntries(id) : graph.outboundEdgeEntries(id);
        for (const { edge: key, attributes: descent, source, target } of entries) {
          if (!budget.take()) break;
          if (!isFollowed(descent, question)) continue;
          const other = back ? source : target;
          const known = depths.has(other);
          if (!known && depth > question.depth) truncatedBy ??= 'DEPTH';
          else if (!known && depths.size >= question.first) truncatedBy = 'FIRST';
          else {
            // An end that is known already closes a circle or a second way; its step is shown, and not followed again.
            steps.set(key, {
              ...descent,
              from: source,
              to: target,
              depth: back ? -depth : depth,
            });
            if (!known) {
              depths.set(other, back ? -depth : depth);
              next.push(other);
            }
          }
        }
      }
      frontier = depth > question.depth ? [] : next.sort();
    }
  }
  return {
    nodes: [...depths].map(([id, depth]) => ({ id, depth })),
    steps: [...steps.values()],
    truncatedBy: budget.spent ? 'BUDGET' : truncatedBy,
  };
}

function isFollowed({ type, date }: Descent, { relations, asOf }: LineageQuestion): boolean {
  if (relations && !relations.includes(type)) return false;
  return asOf === null || (date !== null && firstDay(date) <= asOf);
}
