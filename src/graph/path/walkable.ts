import { certaintyWithin } from '../../kernel/certainty';
import { firstDay } from '../../kernel/partial-date';
import { ALL_HOPS } from '../../model/model';
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
  /** The record whose entry states the arrow, and whose sources it rests on. */
  readonly statedBy: string;
}

/** Which end of an arrow states it, by the type of the arrow and the noun at its beginning. */
const stating = new Map(
  ALL_HOPS.filter(({ direction }) => direction === 'out').map((hop) => [
    `${hop.arrow} ${hop.from}`,
    hop.statedBy,
  ]),
);

function statedAt(network: Network, type: string, source: string): 'from' | 'to' {
  return stating.get(`${type} ${network.getNodeAttribute(source, 'noun')}`) ?? 'from';
}

/** The steps that a walk may take from a record. */
export function* stepsFrom(network: Network, id: string, filter: WalkFilter): Generator<Step> {
  for (const { edge, attributes, source, target } of network.edgeEntries(id)) {
    const { type, happened } = attributes;
    if (filter.relations ? !filter.relations.includes(type) : NOT_TOLD.includes(type)) continue;
    const along = source === id;
    const statedBy = statedAt(network, type, source) === 'from' ? source : target;
    yield { key: edge, type, from: id, to: along ? target : source, along, happened, statedBy };
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
