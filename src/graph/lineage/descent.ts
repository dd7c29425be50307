import { MultiDirectedGraph } from 'graphology';
import type { Part } from '../../store/generation';
import { networkPart, type Network, type NetworkNode } from '../network/network';

/** One thing came of another: from the earlier to the later. */
export interface Descent {
  /** The arrow, or the type of the effect, that says so. */
  readonly type: string;
  /** The date of the later, as its source says; null where it has none. */
  readonly date: string | null;
  /** False when it is only planned. */
  readonly happened: boolean;
  /** The record whose entry states it, and whose sources it rests on. */
  readonly statedBy: string;
}

export type DescentGraph = MultiDirectedGraph<NetworkNode, Descent>;

/** Arrows of which the target came first. */
const TO_EARLIER = [
  'AMENDS',
  'SUPERSEDES',
  'RESCINDS',
  'CONFIRMS',
  'IMPLEMENTS',
  'FOLLOWS',
  'REPLACES',
  'DERIVES_FROM',
  'RESULTED_FROM',
  'SUCCEEDS',
  'TAKEN_AT',
];
/** Whether the arrow of a relation leads from the later to the earlier. */
export function isToEarlier(type: string): boolean {
  return type === 'PART_OF' || TO_EARLIER.includes(type);
}

/** Arrows of which the source came first, with whose entry states them. */
const TO_LATER: Readonly<Record<string, 'from' | 'to'>> = {
  STARTED: 'to',
  ENDED: 'to',
  CONSIDERED: 'to',
  LED_TO: 'from',
  DEVELOPED: 'to',
};
/** Effects by which something came of a decision. */
const EFFECTS = ['ESTABLISHES', 'CLOSES', 'ADOPTS', 'AMENDS_DOCUMENT', 'MANDATES'];

/** The types of relation that a lineage follows. */
export const DESCENT_TYPES = [
  ...TO_EARLIER,
  'PART_OF',
  ...Object.keys(TO_LATER),
  ...EFFECTS,
  'REACHED',
  'STEP',
].sort();

/**
 * What came of what, over all nouns: arrows of lineage as they are, an effect as
 * one step from the decision to its target, a step of a policy as one from the
 * decision that reached it to the policy, or from the milestone where no decision did.
 */
export const descentPart: Part<DescentGraph> = {
  name: 'descent',
  async build(_reader, generation) {
    return descentOf(await generation.get(networkPart));
  },
};

export function descentOf(network: Network): DescentGraph {
  const descent: DescentGraph = new MultiDirectedGraph();
  network.forEachNode((id, node) => descent.addNode(id, { ...node, date: dateOf(network, id) }));
  const add = (
    from: string,
    to: string,
    type: string,
    statedBy: string,
    happened = true,
    date = descent.getNodeAttribute(to, 'date'),
  ) => descent.addDirectedEdge(from, to, { type, statedBy, happened, date });
  network.forEachDirectedEdge((_key, { type, happened }, from, to, source, target) => {
    if (TO_EARLIER.includes(type)) add(to, from, type, from, happened, source.date);
    // A part comes of the whole; that a session is part of a meeting, or a group of a body, is no descent.
    else if (type === 'PART_OF' && ['Policy', 'Activity'].includes(source.noun))
      add(to, from, type, from, happened, source.date);
    else if (type in TO_LATER)
      add(
        from,
        to,
        type,
        TO_LATER[type] === 'from' ? from : to,
        happened,
        type === 'ENDED' ? target.end : target.date,
      );
    else if (type === 'ACTS_ON' && EFFECTS.includes(source.kind ?? '')) {
      const decision = owner(network, from, 'HAS_EFFECT');
      if (decision)
        add(
          decision,
          to,
          source.kind as string,
          decision,
          true,
          network.getNodeAttribute(decision, 'date'),
        );
    } else if (type === 'HAS_MILESTONE' && !isReached(network, to))
      add(to, from, 'STEP', to, target.happened, target.date);
    else if (type === 'REACHED_BY') {
      const policy = owner(network, from, 'HAS_MILESTONE');
      if (policy) add(to, policy, 'REACHED', from, source.happened, source.date);
    }
  });
  return descent;
}

/** An agenda item was dealt with on the day of its meeting, when that had only one. */
function dateOf(network: Network, id: string): string | null {
  const { noun, date } = network.getNodeAttributes(id);
  const meeting = noun === 'AgendaItem' ? owner(network, id, 'CONSIDERED') : undefined;
  if (!meeting) return date;
  const { date: start, end } = network.getNodeAttributes(meeting);
  return end === null || end === start ? start : date;
}

/** Whether a decision is recorded by which a policy came to a milestone. */
function isReached(network: Network, milestone: string): boolean {
  return network.someOutEdge(milestone, (_key, { type }) => type === 'REACHED_BY');
}

/** The record from which the first arrow of a type comes. */
function owner(network: Network, id: string, type: string): string | undefined {
  const edge = network
    .inboundEdges(id)
    .find((key) => network.getEdgeAttribute(key, 'type') === type);
  return edge && network.source(edge);
}
