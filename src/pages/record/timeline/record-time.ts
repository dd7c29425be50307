import type { NounName } from '../../../model/noun';
import { meetingDays } from '../../day/meetings';
import type { MeetingDay, TimelineRow } from '../../pictures/timeline/rows';
import { isDrawn } from '../../pictures/timeline/spans';
import type { View } from '../../view';
import type { PageRecord } from '../record';
import { hasTimeline } from './timeline-operation';
import { timelineAnswer } from './timeline-answer';
import { timelineRows } from './timeline-rows';

/** What a page shows of time: the rows of its timeline, and the meetings among which they stand. */
export interface RecordTime {
  readonly record: PageRecord;
  readonly rows: readonly TimelineRow[];
  readonly meetings: readonly MeetingDay[];
  /** How many records are in no row, as there are very many. */
  readonly left: number;
}

/** The time of a record; `most` pages of each list are read. Null where no record has the id. */
export async function recordTime(
  { ask }: Pick<View, 'ask'>,
  noun: NounName,
  id: string,
  most?: number,
): Promise<RecordTime | null> {
  const [answer, meetings] = await Promise.all([
    timelineAnswer(ask, noun, id, most),
    meetingDays(ask),
  ]);
  return answer && { record: answer.record, rows: timelineRows(answer), meetings, left: answer.left };
}

/** What the page of a record shows of its time. */
export async function shortTime(
  view: Pick<View, 'ask'>,
  noun: NounName,
  id: string,
): Promise<RecordTime | null> {
  return hasTimeline(noun) ? recordTime(view, noun, id, 1) : null;
}

/** A picture is worth its place from the second mark on. */
export function isWorthDrawing(rows: readonly TimelineRow[]): boolean {
  return rows.flatMap(({ records }) => records).filter(isDrawn).length > 1;
}
