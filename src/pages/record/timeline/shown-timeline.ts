import type { NounName } from '../../../model/noun';
import { GRADES } from '../../../kernel/certainty';
import type { AskedDay } from '../../day/asked-day';
import { daysIn } from '../../pictures/timeline/days-text';
import type { TimelineRow } from '../../pictures/timeline/rows';
import type { ShownView } from '../../tools/shown-view';
import type { RecordTime } from './record-time';
import { rowsOnDay } from './rows-on-day';
import { timelineOperation, timelineOperationText } from './timeline-operation';

/** A timeline as it is cited, with all that has time in it as a table. */
export function shownTimeline({ time, asked }: { time: RecordTime; asked: AskedDay }): ShownView {
  const { record } = time;
  const noun = record.__typename as NounName;
  const takesDay = timelineOperationText(noun).includes('$asOf: Date');
  return {
    path: `r/${record.id}/timeline`,
    title: `Timeline of ${record.label}`,
    asOf: asked.asOf,
    operation: {
      name: timelineOperation(noun),
      variables: { id: record.id, ...(takesDay && asked.asOf ? { asOf: asked.asOf } : {}) },
    },
    data: { timeline: rowsOnDay(time.rows, asked).rows.flatMap(lines) },
    isDrawn: true,
  };
}

/** A line of a file for each record of a row. */
function lines({ group, label, records }: TimelineRow) {
  return records.map(({ id, label: record, detail, date, spans, shown, isPlanned }) => ({
    ...(group === null ? {} : { group }),
    name: label,
    detail,
    record: { id, label: record },
    date,
    ...Object.fromEntries(GRADES.map((grade) => [grade.toLowerCase(), daysIn(spans, grade)])),
    shown,
    planned: isPlanned,
  }));
}
