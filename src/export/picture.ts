import { dateText } from '../kernel/partial-date';
import { readable } from '../kernel/text';
import { isToEarlier } from '../model/lineages';
import { ALL_RELATIONS, nounOfId } from '../model/model';
import type { SubgraphEdge, SubgraphNode } from '../memory/network/subgraph';
import { edgeLabel } from './columns';

/** The colours of a noun without its own. */
export const GREY = { fill: '#f4f4f4', stroke: '#888888' };

/** An edge as a picture has it. */
export interface Drawn {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * Pictures run with time: a relationship to what came first is drawn from there, and
 * says the same the other way round, "amended by" for "amends".
 */
export function drawn(edge: SubgraphEdge): Drawn {
  const { from, to, type, happened, weight } = edge;
  if (weight !== undefined) return { from, to, label: String(weight) };
  if (!isToEarlier(type)) return { from, to, label: edgeLabel(edge) };
  const inverse = inverseOf(edge) ?? type;
  return { from: to, to: from, label: edgeLabel({ type: inverse, happened }) };
}

/** What a relationship is called against its way, of one thing: "decision" for the field `decisions`. */
function inverseOf({ from, to, type }: SubgraphEdge): string | undefined {
  const [source, target] = [nounOfId(from), nounOfId(to)];
  const relation = ALL_RELATIONS.find(
    (each) =>
      each.relationship === type &&
      each.direction === 'in' &&
      each.from === target &&
      each.to.some((noun) => noun === source),
  );
  return relation?.one;
}

/** A name with its dates, and whether it is only planned; what has no name is told by its noun. */
export function pictureLabel({ name, noun, start, end, happened }: SubgraphNode): string {
  const known = [...new Set([start, end])].filter((date) => date !== null);
  const dates = known.map(dateText).join(' – ');
  const planned = happened ? null : 'planned';
  return [name || readable(noun), [dates, planned].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join('\n');
}
