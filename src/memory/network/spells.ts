import type { Bounds } from '../../kernel/certainty';
import type { DaySpan } from '../../kernel/day-span';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY } from '../../kernel/partial-date';
import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';

/**
 * The days of a record on a time line: of what holds for a time those that no
 * known date rules out, and of what happens the days that its date stands for.
 */
export function spellsOf(
  noun: NounName,
  start: string | null,
  end: string | null,
  bounds: Bounds | null,
): DaySpan[] {
  if (bounds && nounNamed(noun).dated?.kind === 'tenure') {
    const { possibleFrom: from, possibleTo: to } = bounds;
    return from === LOWEST_DAY && to === HIGHEST_DAY ? [] : [{ from, to }];
  }
  return spellOf(start, end);
}

/** The days for which the date of what happens stands, or its first and its last. */
export function spellOf(start: string | null, end: string | null): DaySpan[] {
  return start ? [{ from: firstDay(start), to: lastDay(end ?? start) }] : [];
}

/** The same days as fewer spans: those that overlap or follow on each other are joined. */
export function joined(spans: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && span.from <= last.to) {
      result.pop();
      result.push({ from: last.from, to: span.to > last.to ? span.to : last.to });
    } else result.push(span);
  }
  return result;
}
