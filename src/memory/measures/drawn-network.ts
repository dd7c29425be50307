import { layOut } from '../network/layout';
import type { Measurement } from './measurement';
import {
  tieNetworkOf,
  type Between,
  type Tie,
  type TiedRecord,
  type MeasuredTies,
} from './tie-network';

/** A part of a network with a place for each record, and how large the whole is. */
export interface DrawnNetwork extends Omit<MeasuredTies, 'records' | 'ties'> {
  readonly records: readonly (TiedRecord & { readonly x: number; readonly y: number })[];
  readonly ties: readonly Tie[];
  readonly totalRecords: number;
  readonly totalTies: number;
}

/** The most strongly tied records, the strongest ties of each and of all, and where to draw them: what is tied lies together. */
export function drawnNetwork(
  measurement: Measurement,
  between: Between,
  { records, ties }: { readonly records: number; readonly ties: number },
): Promise<DrawnNetwork> {
  return measurement.measured(`drawn ${between} ${records} ${ties}`, async () => {
    const whole = await tieNetworkOf(measurement, between);
    const shown = whole.records.slice(0, records);
    const ids = new Set(shown.map(({ id }) => id));
    const drawn = whole.ties.filter(({ one, other }) => ids.has(one) && ids.has(other));
    const strongest = backbone(drawn, ties);
    const edges = strongest.map(({ one, other, overlap }) => ({
      from: one,
      to: other,
      weight: overlap,
    }));
    // Parts that no tie connects would drift so far away that all else becomes small.
    const places = await layOut({ nodes: shown, edges }, undefined, { gravity: 0.5 });
    return {
      ...whole,
      records: shown.map((record) => ({
        ...record,
        ...(places.get(record.id) as { x: number; y: number }),
      })),
      ties: strongest,
      totalRecords: whole.records.length,
      totalTies: whole.ties.length,
    };
  });
}

/** So many ties in their order: the strongest of each record, so that none is left alone, and then the strongest of all. */
function backbone(ties: readonly Tie[], most: number): readonly Tie[] {
  const seen = new Set<string>();
  const first = ties.filter(({ one, other }) => {
    const isFirst = !seen.has(one) || !seen.has(other);
    seen.add(one).add(other);
    return isFirst;
  });
  const kept = new Set(first.slice(0, most));
  for (const tie of ties) if (kept.size < most) kept.add(tie);
  return ties.filter((tie) => kept.has(tie));
}
