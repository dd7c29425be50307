import { compareDates } from '../../kernel/partial-date';
import type { Network } from '../network/graph';
import { recordsOf } from '../network/walk';
import type { Scope } from './measurement';
import { happenedIn } from './event';
import { groupBy } from '../../kernel/group-by';

export interface DecisionOfYear {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
}

/** The decisions that count by the year of their date, which even a partial date has. */
export function decisionYears(network: Network, scope: Scope): Map<number, DecisionOfYear[]> {
  const decisions = recordsOf(network, 'Decision')
    .map((id) => ({
      id,
      date: network.getNodeAttribute(id, 'date') as string,
      kind: network.getNodeAttribute(id, 'kind') as string,
    }))
    .filter(({ date }) => happenedIn(date, scope))
    .sort((a, b) => compareDates(a.date, b.date));
  return groupBy(decisions, ({ date }) => Number(date.slice(0, 4)));
}

/** How many decisions of each kind, the most frequent first. */
export function kindCounts(
  decisions: readonly DecisionOfYear[],
): { kind: string; count: number }[] {
  return [...groupBy(decisions, ({ kind }) => kind)]
    .map(([kind, own]) => ({ kind, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
