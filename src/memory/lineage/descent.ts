import { MultiDirectedGraph } from 'graphology';
import { firstDay, lastDay } from '../../kernel/partial-date';
import type { LineageLink, LineageSteps } from '../../model/lineage';
import { nounNamed, relationsFrom } from '../../model/model';
import { describedRelationship, statesRelationship } from '../../model/stated';
import type { Derived } from '../snapshot';
import type { Network, NetworkEdge, NetworkNode } from '../network/graph';
import { NETWORK } from '../network/network';
import { endsOf, entryOf } from '../network/walk';

/** One thing came of another: from the earlier to the later. */
export interface Descent {
  /** The relationship, or the kind of the record that stands between, that says so. */
  readonly type: string;
  /** The date of the later, or of the earlier where that is later; null where the later has none. */
  readonly date: string | null;
  /** False when it is only planned. */
  readonly happened: boolean;
  /** The record whose entry states it, and whose sources it rests on. */
  readonly statedBy: string;
  /** What that record infers from its sources; null where they state all of it. */
  readonly inferred: string | null;
}

export type DescentGraph = MultiDirectedGraph<NetworkNode, Descent>;

interface Step extends Omit<Descent, 'inferred'> {
  readonly earlier: string;
  readonly later: string;
}

/**
 * What came of what, over all nouns: relationships of lineage as they are, an effect as
 * one step from the decision to its target, a step of a policy as one from the
 * decision that reached it to the policy, or from the milestone where no decision
 * did; after the policy was made, the other way.
 */
export const DESCENT: Derived<DescentGraph> = {
  name: 'descent',
  async build(_reader, snapshot) {
    return descentOf(await snapshot.get(NETWORK));
  },
};

function descentOf(network: Network): DescentGraph {
  const descent: DescentGraph = new MultiDirectedGraph();
  network.forEachNode((id, node) => descent.addNode(id, node));
  network.forEachDirectedEdge((_key, edge, from, to) => {
    const step = stepOf(network, edge, from, to);
    if (!step) return;
    const { earlier, later, date, ...rest } = step;
    const began = network.getNodeAttribute(earlier, 'date');
    const { inferred } = network.getNodeAttributes(rest.statedBy);
    // Several effects of one decision can mean the same step.
    const key = [earlier, rest.type, later, rest.statedBy].join(' ');
    descent.mergeDirectedEdgeWithKey(key, earlier, later, {
      ...rest,
      inferred,
      date: laterOf(date, began),
    });
  });
  return descent;
}

/** The step that a relationship means, or a record that stands at one of its ends for a step. */
function stepOf(
  network: Network,
  { type, happened }: NetworkEdge,
  from: string,
  to: string,
): Step | null {
  const [source, target] = [network.getNodeAttributes(from), network.getNodeAttributes(to)];
  const lineage = describedRelationship(source.noun, type, target.noun)?.lineage;
  if (!lineage)
    return recordStep(network, from, type, 'out', to) ?? recordStep(network, to, type, 'in', from);
  const statedBy = statesRelationship(source.noun, type, target.noun) === 'from' ? from : to;
  const [earlier, later] = lineage.direction === 'toEarlier' ? [to, from] : [from, to];
  const { date, end, happened: isThere } = network.getNodeAttributes(later);
  return {
    earlier,
    later,
    type,
    date: lineage.atEnd ? end : date,
    happened: happened && isThere,
    statedBy,
  };
}

/** The step for which a record stands. It is taken at one of its relationships, so that it is taken once. */
function recordStep(
  network: Network,
  id: string,
  type: string,
  direction: 'out' | 'in',
  other: string,
): Step | null {
  const { name, lineage } = nounNamed(network.getNodeAttribute(id, 'noun'));
  if (!lineage) return null;
  const relation = relationsFrom(name).get('whole' in lineage ? lineage.whole : lineage.later);
  if (relation?.relationship !== type || relation.direction !== direction) return null;
  return 'whole' in lineage ? stepTo(network, lineage, id, other) : linkStep(network, lineage, id);
}

/** From the one to the other of the two records that a record connects. */
function linkStep(network: Network, link: LineageLink, id: string): Step | null {
  const { kind: type, date, happened } = network.getNodeAttributes(id);
  const kind = type === null ? undefined : link.kinds[type];
  if (type === null || !kind) return null;
  const [earlier] = endsOf(network, id, kind.earlier ?? link.earlier);
  const [later] = endsOf(network, id, kind.later ?? link.later);
  if (!earlier || !later || isMadeBy(network, link, earlier, later)) return null;
  return { earlier, later, type, date, happened, statedBy: entryOf(network, id) };
}

/** Whether a decision appoints to the body that it establishes: the body then came of it. */
function isMadeBy(network: Network, link: LineageLink, made: string, maker: string): boolean {
  return endsOf(network, maker, 'effects').some(
    (id) =>
      network.getNodeAttribute(id, 'kind') === 'ESTABLISHES' &&
      endsOf(network, id, link.later).includes(made),
  );
}

/** From what brought a step about, or from the step itself, to what came about by it. */
function stepTo(
  network: Network,
  { reachedBy, reached, alone, afterwards }: LineageSteps,
  id: string,
  whole: string,
): Step {
  const { kind, date, happened } = network.getNodeAttributes(id);
  const [bringer] = endsOf(network, id, reachedBy);
  const { type } = bringer ? reached : alone;
  const step = { type, date, happened, statedBy: id };
  return afterwards.includes(kind ?? '')
    ? { ...step, earlier: whole, later: bringer ?? id }
    : { ...step, earlier: bringer ?? id, later: whole };
}

/** Nothing comes about before that from which it comes: a decision can end a membership some weeks back. */
function laterOf(date: string | null, earlier: string | null): string | null {
  if (!date || !earlier) return date;
  return lastDay(date) < firstDay(earlier) ? earlier : date;
}
