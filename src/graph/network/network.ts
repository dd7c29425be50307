import { MultiDirectedGraph } from 'graphology';
import type { Bounds } from '../../kernel/certainty';
import { nounOfId } from '../../model/model';
import type { NounName } from '../../model/noun';
import { statement } from '../../store/catalog';
import type { Part } from '../../store/generation';
import type { Reader, Row } from '../../store/port';

/** A record in the network. */
export interface NetworkNode {
  readonly noun: NounName;
  /** The name, the title or the label in its script; null where it has none. */
  readonly name: string | null;
  /** The kind, the role or the type of effect; null where it has none. */
  readonly kind: string | null;
  /** False when it is only planned. */
  readonly happened: boolean;
  /** Dates on which sources show it. */
  readonly attested: readonly string[];
  /** When it was or began, as its source says. */
  readonly date: string | null;
  readonly end: string | null;
  /** Set for what holds for a time. */
  readonly bounds: Bounds | null;
}

export interface NetworkArrow {
  readonly type: string;
  /** False when it is only planned. */
  readonly happened: boolean;
}

export type Network = MultiDirectedGraph<NetworkNode, NetworkArrow>;

/**
 * The whole graph as ids and arrows in memory, for questions that walk it: paths,
 * neighbourhoods, lineages, measures. The records that such a question answers
 * with are read from the store. It takes about 1 kB for a record with its arrows.
 */
export const networkPart: Part<Network> = {
  name: 'network',
  async build(reader: Reader): Promise<Network> {
    const network: Network = new MultiDirectedGraph();
    for (const row of await reader.read(statement('network/nodes')))
      network.addNode(row['id'], nodeOf(row));
    for (const row of await reader.read(statement('network/arrows'))) {
      network.addDirectedEdge(row['from'], row['to'], {
        type: row['type'] as string,
        happened: row['happened'] !== false,
      });
    }
    return network;
  },
};

function nodeOf(row: Row): NetworkNode {
  const text = (name: string) => (row[name] ?? null) as string | null;
  return {
    noun: nounOfId(row['id'] as string) as NounName,
    name: text('name'),
    attested: (row['attested'] ?? []) as string[],
    kind: text('kind'),
    happened: row['happened'] !== false,
    date: text('date') ?? text('start') ?? text('established'),
    end: text('end') ?? text('dissolved'),
    bounds: row['certainFrom'] === null ? null : (row as unknown as Bounds),
  };
}
