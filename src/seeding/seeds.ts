import { checkRecords } from './check';
import { entriesOf } from './entry';
import { graphOf } from './build-graph';
import type { Graph } from './graph';
import { joinEntries } from './join';
import { SeedFault, type Problem } from './problem';
import { readFolder, type RawRecord } from './read';

/** Reads a folder of seed files into the graph that they state, or throws a SeedFault with every problem. */
export async function readSeeds(folder: string): Promise<Graph> {
  const { records, problems } = await readFolder(folder);
  return graphOfRecords(records, problems);
}

export function graphOfRecords(raw: readonly RawRecord[], readProblems: readonly Problem[]): Graph {
  const checked = raw.map(entriesOf);
  const { records, problems } = joinEntries(checked.flatMap(({ entries }) => entries));
  const found = [...readProblems, ...checked.flatMap((each) => each.problems), ...problems];
  // What failed by itself would only make others look wrong.
  const unsound = new Set(found.map(({ record }) => record));
  const torn = new Set(problems.map(({ record }) => record));
  const unread = {
    isRecord: (id: string) => readProblems.length > 0 || unsound.has(id),
    isPart: (id: string) => readProblems.length > 0 || torn.has(id),
  };
  const all = [...found, ...checkRecords(records, unread)];
  if (all.length > 0)
    throw new SeedFault(
      all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    );
  return graphOf(records);
}
