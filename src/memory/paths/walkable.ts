import { certaintyWithin } from '../../kernel/certainty';
import { firstDay } from '../../kernel/partial-date';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import { isProvenance, statesRelationship } from '../../model/stated';
import type { Network } from '../network/graph';
import type { Budget } from '../budget';

/** Which part of the network a walk may use. */
export interface WalkFilter {
  /** Only along these types of relationship; when null all, of CITES and HAS_DISPUTE only those to a record asked about. */
  readonly relations: readonly string[] | null;
  /** Steps meet only at records of these nouns; all when null. The ends of a walk and the links on a step are free. */
  readonly through: readonly NounName[] | null;
  /** The records asked about. */
  readonly ends: ReadonlySet<string>;
  /** Not through these records. */
  readonly avoid: ReadonlySet<string>;
  /** Only what may have been there on this day. */
  readonly asOf: string | null;
}

/** A step along a relationship, in the way of the relationship or against it. */
export interface Step {
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Whether the relationship points the way of the step. */
  readonly along: boolean;
  readonly happened: boolean;
}

/** Shows each step that a walk may take from a record, as far as the budget goes: a relationship that is only looked at costs as much. */
export function eachStep(
  network: Network,
  id: string,
  filter: WalkFilter,
  budget: Budget,
  show: (step: Step) => void,
): void {
  network.findEdge(id, (key, { type, happened }, source, target) => {
    if (!budget.take()) return true;
    const isTold = !isProvenance(type) || filter.ends.has(target);
    if (filter.relations ? !filter.relations.includes(type) : !isTold) return false;
    const along = source === id;
    show({ key, type, from: id, to: along ? target : source, along, happened });
    return false;
  });
}

/** The same step the other way. */
export function turned({ from, to, along, ...step }: Step): Step {
  return { ...step, from: to, to: from, along: !along };
}

/** The record whose entry states the relationship of a step, and whose sources it rests on. */
export function statedBy(network: Network, { type, from, to, along }: Step): string {
  const [source, target] = along ? [from, to] : [to, from];
  const noun = (id: string) => network.getNodeAttribute(id, 'noun');
  return statesRelationship(noun(source), type, noun(target)) === 'from' ? source : target;
}

/** Whether a walk may go through a record, or end at it. */
export function mayVisit(
  network: Network,
  id: string,
  filter: WalkFilter,
  isEnd: boolean,
): boolean {
  if (filter.avoid.has(id)) return false;
  const { noun, bounds, since } = network.getNodeAttributes(id);
  if (!isEnd && filter.through && !nounNamed(noun).link && !filter.through.includes(noun))
    return false;
  if (filter.asOf === null) return true;
  if (bounds) return certaintyWithin(bounds, filter.asOf, filter.asOf) !== null;
  return since === null || firstDay(since) <= filter.asOf;
}
