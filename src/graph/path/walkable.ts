import { certaintyWithin } from '../../kernel/certainty';
import { firstDay } from '../../kernel/partial-date';
import type { NounName } from '../../model/noun';
import type { Network } from '../network/network';

/** Which part of the network a walk may use. */
export interface WalkFilter {
  /** Only along these types of arrow; all but CITES and HAS_DISPUTE when null. */
  readonly relations: readonly string[] | null;
  /** Only through records of these nouns; all when null. The ends of a walk are free. */
  readonly through: readonly NounName[] | null;
  /** Not through these records. */
  readonly avoid: ReadonlySet<string>;
  /** Only what may have been there on this day. */
  readonly asOf: string | null;
}

/** Two records that share a source have nothing to do with each other by that. */
const NOT_TOLD = ['CITES', 'HAS_DISPUTE'];

/** A step along an arrow, in the way of the arrow or against it. */
export interface Step {
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Whether the arrow points the way of the step. */
  readonly along: boolean;
  readonly happened: boolean;
}

/** The steps that a walk may take from a record. */
export function* stepsFrom(network: Network, id: string, filter: WalkFilter): Generator<Step> {
  for (const { edge, attributes, source, target } of network.edgeEntries(id)) {
    const { type, happened } = attributes;
    if (filter.relations ? !filter.relations.includes(type) : NOT_TOLD.includes(type)) continue;
    const along = source === id;
    yield { key: edge, type, from: id, to: along ? target : source, along, happened };
  }
}

/** Whether a walk may go through a record, or end at it. */
export function mayVisit(
  network: Network,
  id: string,
  filter: WalkFilter,
  isEnd: boolean,
): boolean {
  if (filter.avoid.has(id)) return false;
  const { noun, bounds, date } = network.getNodeAttributes(id);
  if (!isEnd && filter.through && !filter.through.includes(noun)) return false;
  if (filter.asOf === null) return true;
  if (bounds) return certaintyWithin(bounds, filter.asOf, filter.asOf) !== null;
  return date === null || firstDay(date) <= filter.asOf;
}
