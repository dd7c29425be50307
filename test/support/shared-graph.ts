import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadGraph } from '../../src/seeding/load';
import { readSeeds } from '../../src/seeding/seeds';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';

const ROOT = join(__dirname, '..', '..');
const KEPT = join(ROOT, '.cache', 'test');
const DAY = 86_400_000;
/** When the graph says that it was loaded. */
export const LOADED_AT = new Date(0);

/** All that decides what the graph of the real files is, and how the engine writes it down. */
const MADE_FROM = [
  'seeds',
  'cypher/graph',
  'cypher/seeding',
  'src/kernel',
  'src/model',
  'src/seeding',
  'src/store',
  'test/support/shared-graph.ts',
  'package-lock.json',
];

/**
 * The folder with the graph of the real files, as JSON and as the embedded engine
 * saves it. Nearly every suite needs both, and to read YAML and to fill the engine
 * takes longer than most suites do, so it happens once for each state of the files.
 */
export async function sharedGraph(): Promise<string> {
  const folder = join(KEPT, keyOf(MADE_FROM));
  if (existsSync(folder)) return folder;
  removeOld();
  const made = `${folder}.${process.pid}`;
  mkdirSync(made, { recursive: true });
  const graph = await readSeeds(join(ROOT, 'seeds'));
  await writeFile(join(made, 'graph.json'), JSON.stringify(graph));
  const store = new GrafeoStore({ concurrency: 1, queue: 10 });
  await loadGraph(store, graph, { now: () => LOADED_AT });
  store.save(join(made, 'graph.db'));
  await store.close();
  // Another run may have been faster; what it made is the same.
  await rename(made, folder).catch(() => rmSync(made, { recursive: true }));
  return folder;
}

function keyOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn))
    hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

function filesIn(path: string): string[] {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  const names = readdirSync(join(ROOT, path)).sort();
  return names.flatMap((name) => filesIn(`${path}/${name}`));
}

/** What was made from earlier states of the files; a run may still use what is younger. */
function removeOld(): void {
  if (!existsSync(KEPT)) return;
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    if (statSync(path).mtimeMs < Date.now() - DAY) rmSync(path, { recursive: true });
  }
}
