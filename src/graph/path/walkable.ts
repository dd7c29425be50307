import { certaintyWithin } from '../../kernel/certainty';
import { firstDay } from '../../kernel/partial-date';
import type { NounName } from '../../model/noun';
import { statesArrow } from '../../model/stated';
import type { Network } from '../network/network';
import type { Budget } from './budget';

/** Which part of the network a walk may use. */
export interface WalkFilter {
  /** Only along these types of arrow; when null all, of CITES and HAS_DISPUTE only those to a record asked about. */
  readonly relations: readonly string[] | null;
  /** Only through records of these nouns; all when null. The ends of a walk are free. */
  readonly through: readonly NounName[] | null;
  /** The records asked about. */
  readonly ends: ReadonlySet<string>;
  /** Not through these records. */
  readonly avoid: ReadonlySet<string>;
  /** Only what may have been there on this day. */
  readonly asOf: string | null;
}

/** Two records that share a source have nothing to do with each other by that. */
export const NOT_TOLD: readonly string[] = ['CITES', 'HAS_DISPUTE'];

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

/** The steps that a walk may take from a record, as far as the budget goes: an arrow that is only looked at costs as much. */
export function* stepsFrom(
  network: Network,
  id: string,
  filter: WalkFilter,
  budget: Budget,
): Generator<Step> {
  for (const entry of network.edgeEntries(id)) {
    if (!budget.take()) return;
    const { edge, attributes, source, target, sourceAttributes, targetAttributes } = entry;
    const { type, happened } = attributes;
    const isTold = !NOT_TOLD.includes(type) || filter.ends.has(target);
    if (filter.relations ? !filter.relations.includes(type) : !isTold) continue;
    const along = source === id;
    const end = statesArrow(sourceAttributes.noun, type, targetAttributes.noun);
    const statedBy = end === 'from' ? source : target;
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
