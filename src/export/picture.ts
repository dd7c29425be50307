import { readable } from '../kernel/text';
import { ALL_HOPS, nounOfId } from '../model/model';
import { isToEarlier } from '../graph/lineage/descent';
import type { SubgraphEdge, SubgraphNode } from '../graph/network/subgraph';
import { edgeLabel } from './columns';

/** An edge as a picture has it. */
export interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * Pictures run with time: an arrow to what came first is drawn from there, and
 * says the same the other way round, "amended by" for "amends".
 */
export function drawn(edge: SubgraphEdge): Drawn {
  const { from, to, type, happened, weight } = edge;
  if (weight !== undefined) return { from, to, label: String(weight) };
  if (!isToEarlier(type)) return { from, to, label: edgeLabel(edge) };
  const inverse = inverseOf(edge) ?? type;
  return { from: to, to: from, label: edgeLabel({ type: inverse, happened }) };
}

/** The name of the field that reads an arrow against its way. */
function inverseOf({ from, to, type }: SubgraphEdge): string | undefined {
  const [source, target] = [nounOfId(from), nounOfId(to)];
  return ALL_HOPS.find(
    (hop) =>
      hop.arrow === type &&
      hop.direction === 'in' &&
      hop.from === target &&
      hop.to.some((noun) => noun === source),
  )?.name;
}

/** A name with its dates, and whether it is only planned; what has no name is told by its noun. */
export function pictureLabel({ name, noun, start, end, happened }: SubgraphNode): string {
  const dates = start && end && start !== end ? `${start} – ${end}` : (start ?? end);
  const planned = happened ? null : 'planned';
  return [name || readable(noun), [dates, planned].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join('\n');
}
