import { reachesGrade, leastOf, type AskedDay } from '../../day/asked-day';
import { rowGradeOn, type TimedRecord, type TimelineRow } from '../../pictures/timeline/rows';

/** The rows of what held on the day that is asked for, and how many records are too uncertain; all rows without a day. */
export function rowsOnDay(
  rows: readonly TimelineRow[],
  asked: AskedDay,
): { readonly rows: readonly TimelineRow[]; readonly hidden: number } {
  const { asOf } = asked;
  if (!asOf) return { rows, hidden: 0 };
  let hidden = 0;
  const holds = (record: TimedRecord) => {
    // What happened once is there to be seen from any day.
    if (record.date !== null) return true;
    const grade = rowGradeOn(record, asOf);
    if (!grade) return false;
    if (reachesGrade(grade, leastOf(asked))) return true;
    hidden += 1;
    return false;
  };
  const held = rows
    .map((row) => ({ ...row, records: row.records.filter(holds) }))
    .filter(({ records }) => records.length > 0);
  return { rows: held, hidden };
}
