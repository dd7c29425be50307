import type { Certainty } from '../../../kernel/certainty';
import type { RowSpan } from './rows';

/** All days of a grade in words; null where there are none. */
export function daysIn(spans: readonly RowSpan[], grade: Certainty): string | null {
  const days = spans.filter(({ certainty }) => certainty === grade).map(daysText);
  return days.length > 0 ? days.join('; ') : null;
}

/** `2019-03-14 to 2022-03-01`, and what no date limits in words. */
function daysText({ from, to }: RowSpan): string {
  if (from === null) return to === null ? 'any day' : `until ${to}`;
  if (to === null) return `from ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
