import { statement } from './catalog';
import type { Reader } from './port';

/** What a store says of the graph in it. */
export interface StoredDataset {
  readonly fingerprint: string;
  /** The hash of all that is stored, derived values too. */
  readonly content: string;
  /** The version of the model in which it is stored. */
  readonly model: string;
  readonly loadedAt: Date;
  /** How many records there are of each noun. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many there are of all. */
  readonly records: number;
}

/** Null for a store that nothing was loaded into yet. */
export async function datasetOf(reader: Reader): Promise<StoredDataset | null> {
  const [row] = await reader.read(statement('dataset/dataset'));
  if (!row) return null;
  const counts = JSON.parse(row['counts'] as string) as Record<string, number>;
  return {
    fingerprint: row['fingerprint'] as string,
    content: row['content'] as string,
    model: row['model'] as string,
    loadedAt: new Date(row['loadedAt'] as string),
    counts,
    records: Object.values(counts).reduce((sum, count) => sum + count, 0),
  };
}
