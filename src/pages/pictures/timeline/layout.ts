import type { Certainty } from '../../../kernel/certainty';
import { firstDay, lastDay } from '../../../kernel/partial-date';
import { lanesOf } from './lanes';
import { drawnSpans } from './spans';
import type { TimedRecord, TimelineRow } from './rows';
import type { Scale } from './scale';

/** A part of a bar. With `isOpen` no date says how far it goes on that side, and it is cut after a little. */
export interface TimelinePiece {
  readonly certainty: Certainty;
  readonly x: number;
  readonly width: number;
  readonly isOpen: 'start' | 'end' | null;
  readonly sentence: string;
  readonly record: TimedRecord;
}

/** A date on which a source shows a record, or on which something happened. */
export interface TimelinePoint {
  readonly date: string;
  readonly x: number;
  /** As wide as the year or month that is all that is known of it. */
  readonly width: number;
  readonly record: TimedRecord;
}

export interface PlacedRow {
  readonly row: TimelineRow;
  readonly y: number;
  readonly pieces: readonly TimelinePiece[];
  readonly shown: readonly TimelinePoint[];
  readonly happened: readonly TimelinePoint[];
}

export interface Layout {
  readonly height: number;
  readonly groups: readonly { readonly name: string; readonly y: number }[];
  readonly rows: readonly PlacedRow[];
}

/** In pixels: the axis above, the name of a group, and a row with its label above its bar. */
export const [AXIS, GROUP, ROW, LABEL, BAR] = [34, 30, 36, 15, 12];

/** Where everything stands: x in per cent, y in pixels. */
export function timelineLayout(rows: readonly TimelineRow[], scale: Scale): Layout {
  const groups: { name: string; y: number }[] = [];
  let y = AXIS;
  const placed = rows.flatMap(lanesOf).map((row) => {
    if (row.group !== null && row.group !== groups.at(-1)?.name) {
      groups.push({ name: row.group, y });
      y += GROUP;
    }
    const place = { ...placedRow(row, scale), y };
    y += ROW;
    return place;
  });
  return { height: y + 8, groups, rows: placed };
}

/** The best grade is drawn last, above what is less certain. */
const ORDER: readonly Certainty[] = ['POSSIBLE', 'EXPECTED', 'CERTAIN'];

function placedRow(row: TimelineRow, scale: Scale): Omit<PlacedRow, 'y'> {
  const pieces = row.records.flatMap((record) => piecesOf(record, scale));
  return {
    row,
    pieces: ORDER.flatMap((grade) => pieces.filter(({ certainty }) => certainty === grade)),
    shown: row.records.flatMap((record) =>
      record.shown.map((date) => pointOf(date, record, scale)),
    ),
    happened: row.records.flatMap((record) =>
      record.date === null ? [] : [pointOf(record.date, record, scale)],
    ),
  };
}

function piecesOf(record: TimedRecord, scale: Scale): readonly TimelinePiece[] {
  return drawnSpans(record.spans).flatMap((span): TimelinePiece[] => {
    const { certainty, sentence, from, to } = span;
    const piece = { certainty, sentence, record };
    if (from === null && to === null) return [];
    if (from === null) return [{ ...piece, x: scale.at(to as string), width: 0, isOpen: 'start' }];
    if (to === null) return [{ ...piece, x: scale.at(from), width: 0, isOpen: 'end' }];
    const x = scale.at(from);
    return [{ ...piece, x, width: widthFrom(x, scale.after(to)), isOpen: null }];
  });
}

function pointOf(date: string, record: TimedRecord, scale: Scale): TimelinePoint {
  const x = scale.at(firstDay(date));
  const width = date.length === 10 ? 0 : widthFrom(x, scale.after(lastDay(date)));
  return { date, x, width, record };
}

function widthFrom(x: number, end: number): number {
  return Math.round((end - x) * 1000) / 1000;
}
