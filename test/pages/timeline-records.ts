import type { Certainty } from '../../src/kernel/certainty';
import type { RowSpan, TimedRecord, TimelineRow } from '../../src/pages/pictures/timeline/rows';

/** Days of a grade: `CERTAIN 2019-01-01 2020-01-01`, with `-` where no date limits them. */
export function span(text: string): RowSpan {
  const [certainty, from, to] = text.split(' ');
  const day = (part = '-') => (part === '-' ? null : part);
  return {
    certainty: certainty as Certainty,
    from: day(from),
    to: day(to),
    sentence: `Why ${text}.`,
  };
}

export function record(given: Partial<TimedRecord> = {}): TimedRecord {
  return {
    id: 'membership:one',
    label: 'One, member',
    path: '/r/membership:one',
    detail: null,
    spans: [],
    shown: [],
    date: null,
    isPlanned: false,
    citations: [],
    ...given,
  };
}

export function row(
  records: readonly TimedRecord[],
  given: Partial<TimelineRow> = {},
): TimelineRow {
  return {
    key: 'one',
    label: 'One',
    path: '/r/person:one',
    detail: null,
    group: null,
    records,
    ...given,
  };
}
