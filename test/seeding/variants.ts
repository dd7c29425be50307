import { graphOfRecords } from '../../src/seeding/seeds';
import type { Graph } from '../../src/seeding/graph';
import { readFolder, readText, type RawRecord } from '../../src/seeding/read';
import { SEEDS } from '../support/engine';

let real: Promise<{ records: RawRecord[] }> | undefined;

/** The real graph with one more file: what it is brought to when somebody adds that file. */
export async function realGraphWith(text: string): Promise<Graph> {
  const { records } = await (real ??= readFolder(SEEDS));
  const more = readText('more.yaml', Buffer.from(text, 'utf8'));
  return graphOfRecords([...records, ...more.records], more.problems);
}
