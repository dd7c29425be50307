import { firstDay, lastDay, sortableDate } from '../../kernel/partial-date';
import { nounNamed, relationsFrom } from '../../model/model';
import { isProvenance } from '../../model/stated';
import type { Network, NetworkEvent } from '../network/graph';
import { endsOf } from '../network/walk';

/** What happened, when, and to which record. */
export interface Event extends NetworkEvent {
  readonly id: string;
  /** What is the record's own, through which it has to do with this; null where nothing stands between. */
  readonly through: string | null;
}

/**
 * Everything dated about a record, in order: its own dates, those of what it is tied to, and
 * those of what is its own in turn, such as the ccTLDs of a territory and what their people held.
 */
export function eventsOf(network: Network, id: string): Event[] {
  const about = new Map<string, string | null>();
  const add = (found: readonly string[], through: string | null) => {
    for (const each of found) if (!about.has(each)) about.set(each, through);
  };
  add([id, ...tiedTo(network, id)], null);
  const own = ownOf(network, id);
  for (const each of own) add([each, ...tiedTo(network, each)], each);
  const events = [...about]
    .filter(([each]) => each === id || !nounAt(network, each).ownTimeline)
    .flatMap(([each, through]) => eventsAt(network, each, through));
  const held = heldMeanwhile(network, [id, ...own]).filter((event) => !about.has(event.id));
  // Two affiliations of one person can tell of the same event.
  const told = new Map([...held.reverse(), ...events].map((event) => [eventKey(event), event]));
  return [...told.values()].sort((a, b) => (eventKey(a) < eventKey(b) ? -1 : 1));
}

function eventsAt(network: Network, id: string, through: string | null): Event[] {
  return network.getNodeAttribute(id, 'events').map((event) => ({ ...event, id, through }));
}

/** What a record is tied to: an effect stands for what its decision did, an agenda item for its meeting. */
function tiedTo(network: Network, id: string): string[] {
  return [...neighbours(network, id)].flatMap((near) =>
    nounAt(network, near).datedBy ? [...neighbours(network, near)] : [near],
  );
}

/** What is a record's own in turn. No relationship is followed to and fro: a manager adds no other ccTLDs. */
function ownOf(network: Network, id: string, followed: readonly string[] = []): string[] {
  const noun = nounAt(network, id);
  return (noun.timelineOf ?? []).flatMap((name) => {
    const relationship = relationsFrom(noun.name).get(name)?.relationship ?? '';
    if (followed.includes(relationship)) return [];
    return endsOf(network, id, name).flatMap((end) => [
      end,
      ...ownOf(network, end, [...followed, relationship]),
    ]);
  });
}

/** What the people of records held, as far as it is certain that they were with these then. */
function heldMeanwhile(network: Network, ids: readonly string[]): Event[] {
  return ids
    .flatMap((id) => endsOf(network, id, 'affiliations'))
    .flatMap((affiliation) => {
      const bounds = network.getNodeAttribute(affiliation, 'bounds');
      if (!bounds) return [];
      return endsOf(network, affiliation, 'person')
        .flatMap((person) => endsOf(network, person, 'memberships'))
        .flatMap((each) => eventsAt(network, each, affiliation))
        .filter(
          ({ date }) => bounds.certainFrom <= firstDay(date) && lastDay(date) <= bounds.certainTo,
        );
    });
}

const nounAt = (network: Network, id: string) => nounNamed(network.getNodeAttribute(id, 'noun'));

/** The place of an event in a timeline: a year comes before its days. */
export const eventKey = ({ date, id, kind }: Omit<Event, 'through'>): string =>
  `${sortableDate(date)}\u0001${id}\u0001${kind}`;

function* neighbours(network: Network, id: string): Generator<string> {
  for (const { attributes, source, target } of network.edgeEntries(id)) {
    if (!isProvenance(attributes.type)) yield source === id ? target : source;
  }
}
