import { lineageGraph, type LineageData, type LineageGraph } from './lineage-graph';

/**
 * The records of a lineage that are fewest steps away, with what came about by them, as a band would have no name
 * without it. The questions do not say how far each is away; of theirs the first are taken.
 */
export function nearest(data: LineageData, most: number, of: string | null): LineageGraph {
  const nodes = data.timeline ?? data.nodes ?? [];
  const near = new Set([...nodes].sort((a, b) => (a.depth ?? 0) - (b.depth ?? 0)).slice(0, most));
  const bands = new Map(lineageGraph(data, of).stages.map(({ id, band }) => [id, band]));
  const named = new Set([...near].map(({ record }) => bands.get(record.id)));
  return lineageGraph(
    { ...data, timeline: nodes.filter((node) => near.has(node) || named.has(node.record.id)) },
    of,
  );
}
