import type { TimedRecord, TimelineRow } from './rows';
import { drawnSpans } from './spans';

/**
 * The lines on which a row is drawn: one, and further ones for records that would lie over others of
 * the row, as the bar of one would look like part of the other's.
 */
export function lanesOf(row: TimelineRow): readonly TimelineRow[] {
  const lanes: TimedRecord[][] = [];
  for (const record of row.records) {
    const free = lanes.find((lane) => !lane.some((other) => overlap(other, record)));
    if (free) free.push(record);
    else lanes.push([record]);
  }
  if (lanes.length < 2) return [row];
  return lanes.map((records, index) => ({
    ...row,
    key: index === 0 ? row.key : `${row.key} ${index + 1}`,
    records,
  }));
}

function overlap(one: TimedRecord, other: TimedRecord): boolean {
  return barsOf(one).some(([from, to]) =>
    barsOf(other).some(([first, last]) => from <= last && first <= to),
  );
}

/** First and last days as they are drawn: what no date limits is cut where it begins. */
function barsOf({ spans }: TimedRecord): readonly (readonly [from: string, to: string])[] {
  return drawnSpans(spans).flatMap(({ from, to }) => {
    const [first, last] = [from ?? to, to ?? from];
    return first === null || last === null ? [] : [[first, last] as const];
  });
}
