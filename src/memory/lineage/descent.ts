import { MultiDirectedGraph } from 'graphology';
import { firstDay, lastDay } from '../../kernel/partial-date';
import type { Derived } from '../snapshot';
import { NETWORK, type Network, type NetworkNode } from '../network/network';

/** One thing came of another: from the earlier to the later. */
export interface Descent {
  /** The relationship, or the type of the effect, that says so. */
  readonly type: string;
  /** The date of the later, or of the earlier where that is later; null where the later has none. */
  readonly date: string | null;
  /** False when it is only planned. */
  readonly happened: boolean;
  /** The record whose entry states it, and whose sources it rests on. */
  readonly statedBy: string;
}

export type DescentGraph = MultiDirectedGraph<NetworkNode, Descent>;

/** Relationships of which the target came first. */
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
/** Whether the relationship of a relation leads from the later to the earlier. */
export function isToEarlier(type: string): boolean {
  return type === 'PART_OF' || TO_EARLIER.includes(type);
}

/** Relationships of which the source came first, with whose entry states them. */
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

/** What becomes of a policy when it is made: a step of these kinds came of it. */
const AFTER_MAKING = ['IMPLEMENTATION', 'EFFECTIVE', 'REVIEW', 'CLOSURE'];

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

export function descentOf(network: Network): DescentGraph {
  const descent: DescentGraph = new MultiDirectedGraph();
  network.forEachNode((id, node) => descent.addNode(id, node));
  const add = (from: string, to: string, { date, ...step }: Descent) => {
    const earlier = descent.getNodeAttribute(from, 'date');
    descent.addDirectedEdge(from, to, { ...step, date: laterOf(date, earlier) });
  };
  network.forEachDirectedEdge((_key, { type, happened }, from, to, source, target) => {
    if (TO_EARLIER.includes(type))
      add(to, from, { type, statedBy: from, happened, date: source.date });
    // A part comes of the whole; that a session is part of a meeting, or a group of a body, is no descent.
    else if (type === 'PART_OF' && ['Policy', 'Activity'].includes(source.noun))
      add(to, from, { type, statedBy: from, happened, date: source.date });
    else if (type in TO_LATER) {
      const date = type === 'ENDED' ? target.end : target.date;
      add(from, to, { type, statedBy: TO_LATER[type] === 'from' ? from : to, happened, date });
    } else if (type === 'ACTS_ON' && EFFECTS.includes(source.kind ?? '')) {
      const decision = owner(network, from, 'HAS_EFFECT');
      if (decision)
        add(decision, to, {
          ...{ type: source.kind as string, statedBy: decision, happened, date: source.date },
        });
    } else if (type === 'HAS_MILESTONE') {
      const decision = decisionOf(network, to);
      const [earlier, later] = AFTER_MAKING.includes(target.kind ?? '')
        ? [from, decision ?? to]
        : [decision ?? to, from];
      add(earlier, later, {
        type: decision ? 'REACHED' : 'STEP',
        ...{ statedBy: to, happened: target.happened, date: target.date },
      });
    }
  });
  return descent;
}

/** Nothing comes about before that from which it comes: a decision can end a membership some weeks back. */
function laterOf(date: string | null, earlier: string | null): string | null {
  if (!date || !earlier) return date;
  return lastDay(date) < firstDay(earlier) ? earlier : date;
}

/** The decision by which a policy came to a milestone, if one is recorded. */
function decisionOf(network: Network, milestone: string): string | undefined {
  const edge = network.findOutEdge(milestone, (_key, { type }) => type === 'REACHED_BY');
  return edge && network.target(edge);
}

/** The record from which the first relationship of a type comes. */
function owner(network: Network, id: string, type: string): string | undefined {
  const edge = network.findInEdge(id, (_key, relationship) => relationship.type === type);
  return edge && network.source(edge);
}
