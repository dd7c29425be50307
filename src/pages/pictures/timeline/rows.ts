import type { Certainty } from '../../../kernel/certainty';
import type { ShownCitation } from '../../record/record';

/** Days of one grade; null where no date limits them. */
export interface RowSpan {
  readonly certainty: Certainty;
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string;
}

/** One record with its time: a tenure has spans, and what happened once has a date. */
export interface TimedRecord {
  readonly id: string;
  readonly label: string;
  /** Null where the record has no page. */
  readonly path: string | null;
  /** What sets it apart in its row, such as a role. */
  readonly detail: string | null;
  readonly spans: readonly RowSpan[];
  /** The dates on which sources show it. */
  readonly shown: readonly string[];
  readonly date: string | null;
  readonly isPlanned: boolean;
  readonly citations: readonly ShownCitation[];
}

/** What stands on one line: the terms of one person in one role, say. */
export interface TimelineRow {
  readonly key: string;
  readonly label: string;
  readonly path: string | null;
  readonly detail: string | null;
  readonly group: string | null;
  readonly records: readonly TimedRecord[];
}

/** A meeting, as a tick on the axis. */
export interface MeetingDay {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly start: string;
  readonly end: string | null;
}

/** What is known of a record on a day; null where known dates rule the day out. */
export function rowSpanOn({ spans }: Pick<TimedRecord, 'spans'>, day: string): RowSpan | null {
  return spans.find(({ from, to }) => (!from || from <= day) && (!to || day <= to)) ?? null;
}

/** Its grade on the day. */
export function rowGradeOn(record: Pick<TimedRecord, 'spans'>, day: string): Certainty | null {
  return rowSpanOn(record, day)?.certainty ?? null;
}
