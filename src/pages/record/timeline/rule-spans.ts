import { boundsOf } from '../../../kernel/certainty';
import { gradedSpans } from '../../../kernel/graded-spans';
import { dateText, HIGHEST_DAY, LOWEST_DAY } from '../../../kernel/partial-date';
import type { Noun } from '../../../model/noun';
import { timesOf } from '../../../model/times';
import type { RowSpan } from '../../pictures/timeline/rows';
import type { PageRecord } from '../record';

/** The days of a rule by grade: what holds from a first day on is certain there, and to a last day if one is stated. */
export function ruleSpans(noun: Noun, record: PageRecord): readonly RowSpan[] {
  const [start, end] = timesOf(noun).map((name) => (record[name] ?? null) as string | null);
  if (!start && !end) return [];
  const stated = [
    start ? `start ${dateText(start)}` : 'no start stated',
    end ? `end ${dateText(end)}` : 'no end stated',
  ].join(', ');
  const bounds = boundsOf({ ...(start ? { start } : {}), ...(end ? { end } : {}) });
  return gradedSpans(bounds).map(({ certainty, from, to }) => ({
    certainty,
    from: from === LOWEST_DAY ? null : from,
    to: to === HIGHEST_DAY ? null : to,
    sentence: `Its sources state: ${stated}.`,
  }));
}
