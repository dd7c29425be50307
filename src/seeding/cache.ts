import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { PACKAGED_SEEDS } from '../config/config';
import type { FilledStore } from '../store/open';
import { seedFilesIn } from './folder';

const CACHE = '.cache';

/**
 * The code that was built and that under test are different code, and would remove what the
 * other keeps.
 */
const NAME = extname(__filename) === '.ts' ? 'graph-tested' : 'graph';
const IS_KEPT = new RegExp(`^${NAME}-[0-9a-f]{32}\\.db(\\.sha256)?$`);

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
export async function keptFile(seeds: string, folder = cacheOf(seeds)): Promise<string> {
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

/** The program keeps what it made of its own files beside itself, and of others where it is run. */
const cacheOf = (seeds: string) => (seeds === PACKAGED_SEEDS ? join(ROOT, CACHE) : CACHE);

/** So that what is in the file is known to be what was saved; it takes about 7 ms for the 4.5 MB of today. */
export async function isWhole(file: string): Promise<'whole' | 'damaged' | 'none'> {
  try {
    const written = await readFile(hashFile(file), 'utf8');
    return written === (await hashOf(file)) ? 'whole' : 'damaged';
  } catch {
    return 'none';
  }
}

const hashFile = (file: string): string => `${file}.sha256`;

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Written beside and renamed, so that it is there whole or not at all; whether it could be. */
export async function keep(store: FilledStore, file: string): Promise<boolean> {
  const folder = dirname(file);
  const part = join(folder, randomUUID());
  try {
    await mkdir(folder, { recursive: true });
    store.save(part);
    await writeFile(hashFile(part), await hashOf(part));
    await rename(part, file);
    await rename(hashFile(part), hashFile(file));
  } catch {
    // The next start reads the seed files again.
    for (const left of [part, hashFile(part)])
      await rm(left, { force: true }).catch(() => undefined);
    return false;
  }
  await tidy(folder, [basename(file), hashFile(basename(file))]);
  return true;
}

/** A start that was killed leaves what it was writing; one that goes on has written it within this time. */
const AN_HOUR = 3_600_000;
const IS_PART = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.sha256)?$/;

/** Removes kept graphs but these, which nobody needs any more. */
async function tidy(folder: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(folder))
    // A system that does not let go of an open file keeps it; a later start removes it.
    if (IS_KEPT.test(name) && !kept.includes(name))
      await rm(join(folder, name)).catch(() => undefined);
}

/** Removes what starts that were killed have left. */
export async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (await isLeft(name, path)) await rm(path).catch(() => undefined);
  }
}

async function isLeft(name: string, path: string): Promise<boolean> {
  if (!IS_PART.test(name)) return false;
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > AN_HOUR;
}
