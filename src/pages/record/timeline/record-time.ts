import type { NounName } from '../../../model/noun';
import { meetingDays } from '../../day/meetings';
import type { MeetingDay, TimedRecord, TimelineRow } from '../../pictures/timeline/rows';
import { isDrawn } from '../../pictures/timeline/spans';
import type { View } from '../../view';
import type { PageRecord } from '../record';
import { timedRelations } from './timed-relations';
import { hasTimeline } from './timeline-operation';
import { timelineAnswer, type WantedTime } from './timeline-answer';
import { timelineRows } from './timeline-rows';

/** What a page shows of time: the rows of its timeline, and the meetings among which they stand. */
export interface RecordTime {
  readonly record: PageRecord;
  readonly rows: readonly TimelineRow[];
  readonly meetings: readonly MeetingDay[];
  /** How many records are in no row, as there are very many. */
  readonly left: number;
}

/** All kinds of what has time; a page that shows only some of it leaves out what is many points. */
const ALL = ['tenure', 'step', 'points'] as const;
const BARS = ['tenure', 'step'] as const;

/** The time of a record, or of what it has on a day. Null where no record has the id. */
export async function recordTime(
  view: Pick<View, 'ask' | 'base'>,
  noun: NounName,
  { id, asOf }: { id: string; asOf: string | null },
  kinds: WantedTime['kinds'] = ALL,
): Promise<RecordTime | null> {
  const [answer, meetings] = await Promise.all([
    timelineAnswer(view.ask, noun, { id, asOf, kinds }),
    meetingDays(view),
  ]);
  return (
    answer && { record: answer.record, rows: timelineRows(answer), meetings, left: answer.left }
  );
}

/** What the page of a record shows of its time: bars and steps, and where there are hardly any, what happened. */
export async function shortTime(
  view: Pick<View, 'ask' | 'base'>,
  noun: NounName,
  asked: { id: string; asOf: string | null },
): Promise<RecordTime | null> {
  if (!hasTimeline(noun)) return null;
  const time = await recordTime(view, noun, asked, BARS);
  const hasPoints = timedRelations(noun).some(({ kind }) => kind === 'points');
  if (!time || !hasPoints || marksOf(time.rows).length > 1) return time;
  return recordTime(view, noun, asked);
}

/** The bar of a record itself is worth a picture, and of what belongs to it the second mark. */
export function isWorthDrawing({ record, rows }: Pick<RecordTime, 'record' | 'rows'>): boolean {
  const marks = marksOf(rows);
  return marks.length > 1 || marks.some(({ id }) => id === record.id);
}

function marksOf(rows: readonly TimelineRow[]): readonly TimedRecord[] {
  return rows.flatMap(({ records }) => records).filter(isDrawn);
}
