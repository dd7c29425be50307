import { firstDay, lastDay } from '../../kernel/partial-date';
import type { Scope } from './measurement';

/**
 * Whether something that happened on a date counts: it can have been on one of
 * the days asked for, or, when a better grade than POSSIBLE is asked for, it was
 * on one whatever day of its month or year it was.
 */
export function happenedIn(date: string, { eventDays, least }: Scope): boolean {
  const [first, last] = [firstDay(date), lastDay(date)];
  return least === 'POSSIBLE'
    ? first <= eventDays.to && last >= eventDays.from
    : first >= eventDays.from && last <= eventDays.to;
}
