import type { MultiDirectedGraph } from 'graphology';
import type { Bounds } from '../../kernel/certainty';
import type { NounName } from '../../model/noun';

/** What happened to a record, and when. */
export interface NetworkEvent {
  readonly kind: string;
  readonly date: string;
}

/** A record in the network. */
export interface NetworkNode {
  readonly noun: NounName;
  /** Its label. */
  readonly name: string;
  /** The kind, the role or the type of effect; null where it has none. */
  readonly kind: string | null;
  /** False when it is only planned. */
  readonly happened: boolean;
  /** What of it follows from its sources without standing in them; null where nothing is. */
  readonly inferred: string | null;
  /** What its dates tell. */
  readonly events: readonly NetworkEvent[];
  /** When it was or began, as its source says. */
  readonly date: string | null;
  /** From when on it may have been there; null where nothing tells. */
  readonly since: string | null;
  readonly end: string | null;
  /** The ICANN region of a territory, or of a seat that names one. */
  readonly region: string | null;
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
