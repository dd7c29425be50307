import type { NounName } from '../../model/noun';
import type { Network, NetworkNode } from '../network/network';

/** Something dated: what happened, when, and to which record. */
export interface Event {
  readonly kind: string;
  readonly date: string;
  readonly id: string;
}

/** By noun: the kind of event at its first date, and at its second. */
const KINDS: Partial<Record<NounName, readonly [first: string, second?: string]>> = {
  Membership: ['MEMBERSHIP_BEGAN', 'MEMBERSHIP_ENDED'],
  Affiliation: ['AFFILIATION_BEGAN', 'AFFILIATION_ENDED'],
  Committee: ['COMMITTEE_ESTABLISHED', 'COMMITTEE_DISSOLVED'],
  Decision: ['DECISION_TAKEN'],
  Milestone: ['MILESTONE_REACHED'],
  Meeting: ['MEETING_HELD'],
  Activity: ['ACTIVITY_DATED'],
  MemberCount: ['MEMBERS_COUNTED'],
};

/** Through these a record has to do with what is dated: the decision of an effect, the meeting of an agenda item. */
const BETWEEN: readonly NounName[] = ['Effect', 'AgendaItem'];

/** Relationships to other bodies, whose own dates are not about this one. */
const ASIDE = ['CITES', 'HAS_DISPUTE', 'SUCCEEDS'];

/** Everything dated about a record, in order: its own dates, and those of what it is tied to. */
export function eventsOf(network: Network, id: string): Event[] {
  const about = new Set([id]);
  for (const near of neighbours(network, id)) {
    const { noun } = network.getNodeAttributes(near);
    if (!BETWEEN.includes(noun)) about.add(near);
    else for (const far of neighbours(network, near)) if (isDated(network, far)) about.add(far);
  }
  // A committee that is only a part, a parent or a holder's body has a timeline of its own.
  const own = [...about].filter(
    (each) => each === id || network.getNodeAttribute(each, 'noun') !== 'Committee',
  );
  return own
    .flatMap((each) => datesOf(each, network.getNodeAttributes(each)))
    .sort((a, b) => (eventKey(a) < eventKey(b) ? -1 : 1));
}

/** The place of an event in a timeline: a year comes before its days. */
export const eventKey = ({ date, id, kind }: Event): string => `${date}\u0001${id}\u0001${kind}`;

function* neighbours(network: Network, id: string): Generator<string> {
  for (const { attributes, source, target } of network.edgeEntries(id)) {
    if (!ASIDE.includes(attributes.type)) yield source === id ? target : source;
  }
}

function isDated(network: Network, id: string): boolean {
  const noun = network.getNodeAttribute(id, 'noun');
  return noun in KINDS && noun !== 'Committee';
}

function datesOf(id: string, node: NetworkNode): Event[] {
  const { noun, date, end, due, attested, happened } = node;
  const [first, second] = KINDS[noun] ?? [];
  if (!first) return [];
  const kind = happened ? first : 'PLANNED';
  return [
    ...(date ? [{ kind, date, id }] : []),
    ...(second && end ? [{ kind: second, date: end, id }] : []),
    ...(due ? [{ kind: 'DUE', date: due, id }] : []),
    ...attested.map((day) => ({ kind: 'MEMBERSHIP_SHOWN', date: day, id })),
  ];
}
