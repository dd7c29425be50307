import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { FilledStore } from '../store/open';
import { seedFilesIn } from './folder';

const CACHE = '.cache';

/**
 * The code that was built and that under test are different code, and would remove what the
 * other keeps.
 */
const NAME = extname(__filename) === '.ts' ? 'graph-tested' : 'graph';
const IS_KEPT = new RegExp(`^${NAME}-[0-9a-f]{32}\\.db$`);

const ROOT = join(__dirname, '..', '..');
const SOURCE = join(__dirname, '..');

/** All that decides what graph the files make, and how the engine saves it. */
const MADE_BY = [
  join(SOURCE, 'seeding'),
  join(SOURCE, 'model'),
  join(SOURCE, 'kernel'),
  join(SOURCE, 'store'),
  join(ROOT, 'cypher', 'graph'),
  join(ROOT, 'cypher', 'seeding'),
];

/**
 * The file in which the graph of these seed files is kept, as the embedded engine saves it. It is
 * named after what the graph was made from, so that a file of something else is never opened. To
 * read YAML and to fill the engine is most of the work of a start; to open the file is not.
 */
export async function keptFile(seeds: string, folder = CACHE): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string) => hash.update(path).update(await readFile(path));
  const { names, problems } = await seedFilesIn(seeds);
  // What cannot be read is told by the one who reads it.
  hash.update(JSON.stringify(problems));
  for (const name of names) await add(join(seeds, name));
  // It pins the version of the engine.
  await add(join(ROOT, 'package.json'));
  for (const room of MADE_BY) {
    for (const name of (await readdir(room, { recursive: true })).sort())
      if (/\.(js|ts|cypher)$/.test(name)) await add(join(room, name));
  }
  return join(folder, `${NAME}-${hash.digest('hex').slice(0, 32)}.db`);
}

/** Written beside and renamed, so that it is there whole or not at all; whether it could be. */
export async function keep(store: FilledStore, file: string): Promise<boolean> {
  const folder = dirname(file);
  const part = join(folder, randomUUID());
  try {
    await mkdir(folder, { recursive: true });
    store.save(part);
    await rename(part, file);
  } catch {
    // The next start reads the seed files again.
    await rm(part, { force: true }).catch(() => undefined);
    return false;
  }
  const others = (await readdir(folder)).filter((name) => name !== basename(file));
  // A system that does not let go of an open file keeps it; a later start removes it.
  for (const name of others.filter((each) => IS_KEPT.test(each)))
    await rm(join(folder, name)).catch(() => undefined);
  return true;
}
