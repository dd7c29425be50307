import { MultiDirectedGraph } from 'graphology';
import type { Bounds } from '../../kernel/certainty';
import { EVENTS, PLANNED } from '../../model/events';
import { nounNamed, nounOfId } from '../../model/model';
import { BOUNDS, type Noun, type NounName } from '../../model/noun';
import { isPlanned, timesOf } from '../../model/times';
import { statement } from '../../store/catalog';
import type { Reader } from '../../store/port';
import type { Derived } from '../snapshot';
import { dateByOthers } from './dates';
import type { Network, NetworkEvent, NetworkNode } from './graph';

/**
 * The whole graph as ids and relationships in memory, for questions that walk it: paths,
 * neighbourhoods, lineages, measures. The records that such a question answers
 * with are read from the store. It takes about 1.5 kB for a record with its relationships.
 */
export const NETWORK: Derived<Network> = {
  name: 'network',
  async build(reader: Reader): Promise<Network> {
    const network: Network = new MultiDirectedGraph();
    const former = new Map<string, string>();
    for (const row of await reader.read(statement('network/nodes'))) {
      const id = row['id'] as string;
      const properties = row['properties'] as Properties;
      network.addNode(id, nodeOf(nounNamed(nounOfId(id) as NounName), properties));
      for (const before of (properties['sameAs'] ?? []) as string[]) former.set(before, id);
    }
    for (const row of await reader.read(statement('network/relationships'))) {
      network.addDirectedEdge(row['from'], row['to'], {
        type: row['type'] as string,
        happened: row['happened'] !== false,
      });
    }
    network.setAttribute('former', former);
    dateByOthers(network);
    return network;
  },
};

/** The id of the record that has this one, now or formerly; null when none has. */
export function recordAt(network: Network, id: string): string | null {
  return network.hasNode(id) ? id : (network.getAttribute('former').get(id) ?? null);
}

type Properties = Readonly<Record<string, unknown>>;

function nodeOf(noun: Noun, properties: Properties): NetworkNode {
  const text = (field = '') => (properties[field] ?? null) as string | null;
  const [first, last] = timesOf(noun);
  const date = text(first);
  return {
    noun: noun.name,
    name: properties['label'] as string,
    kind: text(noun.shown.kind),
    happened: !isPlanned(noun, properties),
    inferred: text('inferred'),
    events: eventsIn(noun, properties),
    date,
    since: date,
    end: text(last),
    region: text('region'),
    bounds: noun.dated ? boundsIn(properties) : null,
  };
}

function eventsIn(noun: Noun, properties: Properties): NetworkEvent[] {
  const planned = isPlanned(noun, properties);
  return EVENTS.filter((event) => event.noun === noun).flatMap(({ kind, due, field }) =>
    [properties[field] ?? []]
      .flat()
      .map((date) => ({ kind: planned && !due ? PLANNED : kind, date: date as string })),
  );
}

function boundsIn(properties: Properties): Bounds {
  return Object.fromEntries(BOUNDS.map((name) => [name, properties[name]])) as unknown as Bounds;
}
