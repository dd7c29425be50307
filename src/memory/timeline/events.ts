import { sortableDate } from '../../kernel/partial-date';
import { nounNamed } from '../../model/model';
import { isProvenance } from '../../model/stated';
import type { Network, NetworkEvent } from '../network/graph';

/** What happened, when, and to which record. */
export interface Event extends NetworkEvent {
  readonly id: string;
}

/** Everything dated about a record, in order: its own dates, and those of what it is tied to. */
export function eventsOf(network: Network, id: string): Event[] {
  const about = new Set<string>();
  for (const near of neighbours(network, id)) {
    // An effect has to do with what its decision did, and an agenda item with what its meeting dealt with.
    const { datedBy } = nounNamed(network.getNodeAttribute(near, 'noun'));
    if (!datedBy) about.add(near);
    else for (const far of neighbours(network, near)) about.add(far);
  }
  // A committee that is only a part, a parent or a holder's body has a timeline of its own.
  const others = [...about].filter(
    (each) => each !== id && !nounNamed(network.getNodeAttribute(each, 'noun')).ownTimeline,
  );
  return [id, ...others]
    .flatMap((each) =>
      network.getNodeAttribute(each, 'events').map((event) => ({ ...event, id: each })),
    )
    .sort((a, b) => (eventKey(a) < eventKey(b) ? -1 : 1));
}

/** The place of an event in a timeline: a year comes before its days. */
export const eventKey = ({ date, id, kind }: Event): string =>
  `${sortableDate(date)}\u0001${id}\u0001${kind}`;

function* neighbours(network: Network, id: string): Generator<string> {
  for (const { attributes, source, target } of network.edgeEntries(id)) {
    if (!isProvenance(attributes.type)) yield source === id ? target : source;
  }
}
