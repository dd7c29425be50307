import { compareDates, firstDay, lastDay, sortableDate } from '../../kernel/partial-date';
import { daysBetween } from '../../kernel/length';
import type { Network } from '../network/graph';
import { recordsOf, targets } from '../network/walk';
import type { Scope } from './measurement';
import { happenedIn } from './event';
import type { SortKey } from '../../kernel/order';

/** So many days at least and at most, as partial dates allow. */
export interface DayRange {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface DurationStep {
  readonly milestone: string;
  readonly sincePrevious: DayRange | null;
  readonly sinceInitiation: DayRange;
}

/** How a policy came from its initiation to its adoption by the Board. */
export interface PolicyMaking {
  readonly policy: string;
  readonly initiated: string;
  readonly days: DayRange;
  readonly steps: readonly DurationStep[];
}

export const DURATION_KEYS: readonly SortKey<PolicyMaking>[] = [
  { of: ({ initiated }) => sortableDate(initiated) },
  { of: ({ policy }) => policy },
];

interface Dated {
  readonly id: string;
  readonly kind: string | null;
  readonly date: string;
  readonly policy: string;
}

/** The policies that were initiated and adopted by the Board, both on known dates, in no order. */
export function policyDurations(network: Network, scope: Scope): PolicyMaking[] {
  return recordsOf(network, 'Policy').flatMap((policy) => {
    const processes = withProcesses(policy, network);
    const dated = happenedSteps(processes, network);
    const begun = processes.find((each) => dated.some((step) => initiates(step, each)));
    const first = dated.findIndex((step) => initiates(step, begun));
    const last = dated.findIndex(
      (step, index) =>
        step.kind === 'BOARD_ADOPTION' && step.policy === policy && first >= 0 && index > first,
    );
    const [initiation, adoption] = [dated[first], dated[last]];
    if (!initiation || !adoption || !happenedIn(adoption.date, scope)) return [];
    const way = dated.slice(first, last + 1);
    const steps = way.map(({ id, date }, index): DurationStep => {
      const previous = way[index - 1];
      return {
        milestone: id,
        sincePrevious: previous ? daysFrom(previous.date, date) : null,
        sinceInitiation: daysFrom(initiation.date, date),
      };
    });
    const days = daysFrom(initiation.date, adoption.date);
    return [{ policy, initiated: initiation.date, days, steps }];
  });
}

function initiates({ kind, policy }: Dated, process: string | undefined): boolean {
  return kind === 'INITIATION' && policy === process;
}

/** A policy and the processes that it is part of, the nearest first: these are initiated as a whole. */
function withProcesses(policy: string, network: Network): string[] {
  const found = [policy];
  for (const each of found)
    found.push(...targets(network, each, 'PART_OF').filter((id) => !found.includes(id)));
  return found;
}

/** The dated steps that happened, in the order of their dates: a year before its months. */
function happenedSteps(policies: readonly string[], network: Network): Dated[] {
  return policies
    .flatMap((policy) =>
      targets(network, policy, 'HAS_MILESTONE').flatMap((id): Dated[] => {
        const { date, kind, happened } = network.getNodeAttributes(id);
        return date && happened ? [{ id, kind, date, policy }] : [];
      }),
    )
    .sort((a, b) => compareDates(a.date, b.date));
}

/** Days from one date to a later one; of dates that stand for more days than one, from the nearest to the farthest. */
function daysFrom(earlier: string, later: string): DayRange {
  const between = (from: string, to: string) => Math.max(0, daysBetween(from, to) - 1);
  return {
    atLeast: between(lastDay(earlier), firstDay(later)),
    atMost: between(firstDay(earlier), lastDay(later)),
  };
}
