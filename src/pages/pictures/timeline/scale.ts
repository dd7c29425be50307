import { scaleUtc } from 'd3-scale';
import { firstDay, lastDay } from '../../../kernel/partial-date';
import { drawnSpans } from './spans';
import type { TimelineRow } from './rows';

/** Where days stand, in per cent of the width, so that the drawing fits any screen unscaled. */
export interface Scale {
  readonly from: string;
  readonly to: string;
  /** The place at which a day begins. */
  at(day: string): number;
  /** The place at which it ends. */
  after(day: string): number;
  /** Lines with a text, few enough for a phone. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

const DAY = 86_400_000;
const YEAR = 366 * DAY;
/** Room for the first and the last mark. */
const [LEFT, RIGHT] = [1, 99];

/** From the first known day to the last, in whole years where it is more than two; null where no day is known. */
export function scaleOf(rows: readonly TimelineRow[], others: readonly string[]): Scale | null {
  const days = [...rows.flatMap(daysOf), ...others].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return scaleBetween(first, last);
}

/** All of it between the two days. */
export function scaleBetween(first: string, last: string): Scale {
  const isLong = timeOf(last) - timeOf(first) > 2 * YEAR;
  const from = isLong ? firstDay(first.slice(0, 4)) : firstDay(first.slice(0, 7));
  const to = isLong ? lastDay(last.slice(0, 4)) : lastDay(last.slice(0, 7));
  const scale = scaleUtc()
    .domain([timeOf(from), timeOf(to) + DAY])
    .range([LEFT, RIGHT]);
  const format = scale.tickFormat();
  return {
    from,
    to,
    at: (day) => rounded(scale(timeOf(day))),
    after: (day) => rounded(scale(timeOf(day) + DAY)),
    ticks: scale.ticks(5).map((date) => ({ at: rounded(scale(date)), text: format(date) })),
  };
}

/** The days that have to be in the drawing. */
function daysOf({ records }: TimelineRow): readonly string[] {
  return records.flatMap((record) => [
    ...drawnSpans(record.spans).flatMap(({ from, to }) => [from, to].filter((day) => day !== null)),
    ...[...record.shown, ...(record.date ? [record.date] : [])].flatMap((date) => [
      firstDay(date),
      lastDay(date),
    ]),
  ]);
}

function timeOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getTime();
}

function rounded(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}
