import { MultiDirectedGraph } from 'graphology';
import type { Bounds } from '../../kernel/certainty';
import { firstDay } from '../../kernel/partial-date';
import { nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { statement } from '../../store/catalog';
import type { Derived } from '../snapshot';
import type { Reader, Row } from '../../store/port';

/** A record in the network. */
export interface NetworkNode {
  readonly noun: NounName;
  /** The name, the title or the label in its script; null where it has none. */
  readonly name: string | null;
  /** The kind, the role or the type of effect; null where it has none. */
  readonly kind: string | null;
  /** False when it is only planned, as a step of a policy or an activity can be. */
  readonly happened: boolean;
  /** Dates on which sources show it. */
  readonly attested: readonly string[];
  /** When it was or began, as its source says. */
  readonly date: string | null;
  /** From when on it may have been there; null where nothing tells. */
  readonly since: string | null;
  readonly end: string | null;
  /** The ICANN region of a territory, or of a seat that names one. */
  readonly region: string | null;
  /** By when it is to be done, for an activity. */
  readonly due: string | null;
  /** Set for what holds for a time. */
  readonly bounds: Bounds | null;
}

export interface NetworkEdge {
  readonly type: string;
  /** False when it is only planned. */
  readonly happened: boolean;
}

interface NetworkFacts {
  /** The ids that records had before they were merged into others, with those that they have now. */
  readonly former: ReadonlyMap<string, string>;
}

export type Network = MultiDirectedGraph<NetworkNode, NetworkEdge, NetworkFacts>;

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
      network.addNode(id, nodeOf(row));
      for (const before of (row['sameAs'] ?? []) as string[]) former.set(before, id);
    }
    for (const row of await reader.read(statement('network/relationships'))) {
      network.addDirectedEdge(row['from'], row['to'], {
        type: row['type'] as string,
        happened: row['happened'] !== false,
      });
    }
    network.setAttribute('former', former);
    dateByOwners(network);
    return network;
  },
};

/** The id of the record that has this one, now or formerly; null when none has. */
export function recordAt(network: Network, id: string): string | null {
  return network.hasNode(id) ? id : (network.getAttribute('former').get(id) ?? null);
}

function nodeOf(row: Row): NetworkNode {
  const text = (name: string) => (row[name] ?? null) as string | null;
  const date = text('date') ?? text('start') ?? text('established');
  return {
    noun: nounOfId(row['id'] as string) as NounName,
    name: text('name'),
    attested: (row['attested'] ?? []) as string[],
    kind: text('kind'),
    happened: row['happened'] !== false && row['status'] !== 'PLANNED',
    date,
    since: date,
    end: text('end') ?? text('dissolved'),
    region: text('region'),
    due: text('due'),
    bounds: row['certainFrom'] === null ? null : (row as unknown as Bounds),
  };
}

/**
 * An effect has the date of its decision, and an agenda item that of its meeting,
 * when that had only one day. A policy may have been there from its first step on.
 */
function dateByOwners(network: Network): void {
  network.forEachDirectedEdge((_key, { type }, from, to, source, target) => {
    if (type === 'HAS_EFFECT')
      network.mergeNodeAttributes(to, { date: source.date, since: source.date });
    else if (type === 'CONSIDERED') {
      const isOneDay = source.end === null || source.end === source.date;
      network.mergeNodeAttributes(to, {
        date: isOneDay ? source.date : null,
        since: source.date,
      });
    } else if (type === 'HAS_MILESTONE' && target.happened && target.date) {
      if (source.since === null || firstDay(target.date) < firstDay(source.since))
        network.setNodeAttribute(from, 'since', target.date);
    }
  });
}
