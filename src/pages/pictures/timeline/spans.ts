import type { RowSpan, TimedRecord, TimelineRow } from './rows';

/** A record of which no day is certain or expected is no bar if it would be longer than so many years. */
const MOST_YEARS = 10;

/** The spans that a bar shows. What only has not been ruled out for very long would look like a fact, and is left out. */
export function drawnSpans(spans: readonly RowSpan[]): readonly RowSpan[] {
  if (spans.some(({ certainty }) => certainty !== 'POSSIBLE')) return spans;
  return spans.filter(
    ({ from, to }) => from !== null && to !== null && years(from, to) <= MOST_YEARS,
  );
}

function years(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}

/** Whether there is anything of a record to draw. */
export function isDrawn({ spans, shown, date }: TimedRecord): boolean {
  return date !== null || shown.length > 0 || drawnSpans(spans).length > 0;
}

/** The rows with something to draw, and those of what is not drawn, as no source gives a day of it. */
export function drawnRows(rows: readonly TimelineRow[]): {
  readonly drawn: readonly TimelineRow[];
  readonly undated: readonly TimelineRow[];
} {
  const undated = rows.map((row) => ({ ...row, records: row.records.filter(isNotDrawn) }));
  return {
    drawn: rows.filter(({ records }) => records.some(isDrawn)),
    undated: undated.filter(({ records }) => records.length > 0),
  };
}

const isNotDrawn = (record: TimedRecord) => !isDrawn(record);
