import type { Bounds } from '../../kernel/certainty';
import type { DaySpan } from '../../kernel/day-span';
import type { NounName } from '../../model/noun';
import type { Citation } from './citations';

/** What the sources say of when something was there; a relationship has it of the record that states it. */
export interface Provenance {
  /** False when it is only planned. */
  readonly happened: boolean;
  /** When it was, or began and ended, as its source says. */
  readonly start: string | null;
  readonly end: string | null;
  /** Set for what holds for a time. */
  readonly bounds: Bounds | null;
  /** The spans of days on which it may have held; none when that is open on both sides. */
  readonly spells: readonly DaySpan[];
  readonly citations: readonly Citation[];
}

/** What a record has beside its name and its times, by the names of the fields of the API. */
export type Fields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A record in a part of the graph that is shown or written as a whole. */
export interface SubgraphNode extends Provenance {
  readonly id: string;
  readonly noun: NounName;
  /** Its label. */
  readonly name: string;
  readonly kind: string | null;
  /** Everything else that is stored of it; empty where only a picture is drawn. */
  readonly fields: Fields;
}

export interface SubgraphEdge extends Provenance {
  /** A relationship of the graph, a membership between its holder and its body, or what two records share by memberships. */
  readonly kind: 'relationship' | 'membership' | 'comembership';
  /** Different for every edge of one subgraph, and the same whenever it is made from the same facts. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  /** How strong it is, where it is counted. */
  readonly weight?: number;
}

/** A part of the graph, whoever chose it: what every format is written from. */
export interface Subgraph {
  readonly directed: boolean;
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
}
