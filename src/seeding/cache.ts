import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Graph } from './graph';
import { seedFilesIn } from './folder';
import { readSeeds } from './seeds';

/**
 * Where the graph of the files is kept, so that a start need not read them again. The code that
 * was built and that under test are different code, and would write over what the other keeps.
 */
const GRAPH_CACHE = join(
  '.cache',
  extname(__filename) === '.ts' ? 'graph-tested.json' : 'graph.json',
);

/** What was made from seed files, with the hash of what it was made from. */
interface Kept {
  readonly madeFrom: string;
  readonly graph: Graph;
}

/**
 * The graph that a folder of seed files states, kept in a file beside the hash of
 * the seed files and of the code that read them: half of the time of a start is
 * reading YAML. A file that is missing, broken or of something else counts for nothing.
 */
export async function readSeedsOnce(folder: string, file = GRAPH_CACHE): Promise<Graph> {
  const madeFrom = await hashOf(folder);
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
    if (kept.madeFrom === madeFrom) return kept.graph;
  } catch {
    // It is made anew below.
  }
  const graph = await readSeeds(folder);
  await keep(file, { madeFrom, graph });
  return graph;
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string) => hash.update(path).update(await readFile(path));
  const { names, problems } = await seedFilesIn(folder);
  // What cannot be read is told by the one who reads it.
  hash.update(JSON.stringify(problems));
  for (const name of names) await add(join(folder, name));
  for (const room of [__dirname, join(__dirname, '..', 'model'), join(__dirname, '..', 'kernel')]) {
    for (const name of (await readdir(room)).sort())
      if (/\.(js|ts)$/.test(name)) await add(join(room, name));
  }
  return hash.digest('hex');
}

/** Written beside and renamed, so that it is there whole or not at all; a folder that cannot be written keeps nothing. */
async function keep(file: string, kept: Kept): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.${process.pid}`, JSON.stringify(kept));
    await rename(`${file}.${process.pid}`, file);
  } catch {
    // The next start reads the files again.
  }
}
