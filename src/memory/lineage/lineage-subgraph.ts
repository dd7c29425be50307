import { isToEarlier } from '../../model/lineages';
import { nodeMaker, numbering, type CitedNetwork } from '../network/cut';
import { spellOf } from '../network/spells';
import type { Subgraph } from '../network/subgraph';
import type { LineageFound } from './lineage-walk';

/** A lineage as a part of the graph: each step is the relationship or the effect that states it, in its own way. */
export function lineageSubgraph(cited: CitedNetwork, found: LineageFound): Subgraph {
  const nodeAt = nodeMaker(cited);
  const numbered = numbering();
  const edges = found.steps.map(({ from, to, type, date, happened, statedBy }) => {
    const [source, target] = isToEarlier(type) ? [to, from] : [from, to];
    return {
      kind: 'relationship' as const,
      id: numbered(`${source} ${type} ${target}`),
      from: source,
      to: target,
      type,
      happened,
      start: date,
      end: null,
      bounds: null,
      // A relation of a lineage comes about once, on its date.
      spells: spellOf(date, null),
      citations: nodeAt(statedBy).citations,
    };
  });
  return { directed: true, nodes: found.nodes.map(({ id }) => nodeAt(id)), edges };
}
