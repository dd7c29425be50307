import type { Budget } from '../budget';
import type { Descent, DescentGraph } from './descent';
import { LineageFrontier, type Reached } from './lineage-frontier';
import type { LineageLimit, LineageRequest } from './lineage-request';

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
  /** What cut it; null when nothing did. */
  readonly truncatedBy: LineageLimit | null;
}

/** Walks from a record to what it came of, to what came of it, or both ways; nearer records first. */
export function walkLineage(
  graph: DescentGraph,
  request: LineageRequest,
  budget: Budget,
): LineageFound {
  const { direction, of } = request;
  const found: Reached = { depths: new Map([[of, 0]]), edges: new Set(), truncatedBy: null };
  const ways = [
    ...(direction === 'DESCENDANTS'
      ? []
      : [new LineageFrontier(graph, request, budget, found, true)]),
    ...(direction === 'ANCESTORS'
      ? []
      : [new LineageFrontier(graph, request, budget, found, false)]),
  ];
  // One step more than asked for tells whether there is more.
  for (let depth = 1; depth <= request.depth + 1; depth++)
    for (const way of ways) way.advance(depth);
  return {
    nodes: [...found.depths].map(([id, depth]) => ({ id, depth })),
    steps: [...found.edges].map((edge) => stepOf(graph, edge, found.depths)),
    truncatedBy: budget.spent ? 'BUDGET' : found.truncatedBy,
  };
}

/** A step is as far as its farther end; between what it came of, that is the earlier one. */
function stepOf(
  graph: DescentGraph,
  edge: string,
  depths: ReadonlyMap<string, number>,
): LineageStep {
  const [from, to] = graph.extremities(edge);
  const [one, other] = [depths.get(from) ?? 0, depths.get(to) ?? 0];
  const depth = Math.abs(one) > Math.abs(other) ? one : other;
  return { ...graph.getEdgeAttributes(edge), from, to, depth };
}
