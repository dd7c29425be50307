import { dateText } from '../kernel/partial-date';
import { readable } from '../kernel/text';
import { inverseWord } from '../model/inverse-word';
import { isToEarlier } from '../model/lineages';
import { nounOfId } from '../model/model';
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
  const inverse = inverseWord(type, nounOfId(from), nounOfId(to)) ?? type;
  return { from: to, to: from, label: edgeLabel({ type: inverse, happened }) };
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
