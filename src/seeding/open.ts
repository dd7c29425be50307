import { dirname } from 'node:path';
import { Refusal } from '../kernel/errors';
import type { EmbeddedSource, KeptSource, StoreSource } from '../store/open';
import type { Store } from '../store/port';
import { isWhole, keep, keptFile, removeLeft } from './cache';
import type { LoadOptions } from './load';

interface OpenOptions extends LoadOptions {
  readonly cache?: string;
  /** Refuses a store whose graph is not the one that was loaded; without it, that is left to whoever opens it. */
  readonly isVerified?: boolean;
  /** Is told when what was kept is damaged, and made anew. */
  readonly warn?: (line: string) => void;
}

/** A store with the graph in it, which is that of the files in this folder where the source does not keep one. */
export async function openFilled(
  source: StoreSource,
  seeds: string,
  options: OpenOptions = {},
): Promise<Store> {
  if (source.fill === 'kept') return options.isVerified ? openVerified(source) : source.open();
  const file = await keptFile(seeds, options.cache);
  await removeLeft(dirname(file));
  return (await saved(source, file, options.warn)) ?? fill(source, seeds, file, options);
}

async function openVerified(source: KeptSource): Promise<Store> {
  const store = await source.open();
  try {
    const { faultOf } = await import('./verify.js');
    const fault = await faultOf(store.patient);
    if (fault) throw new Refusal('SERVICE_UNAVAILABLE', fault);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The store in this file; null when there is none, or none that is whole. */
async function saved(
  source: EmbeddedSource,
  file: string,
  warn: (line: string) => void = () => undefined,
): Promise<Store | null> {
  const state = await isWhole(file);
  if (state === 'damaged')
    warn(`${file} is not as it was saved; it is made anew from the seed files.`);
  if (state !== 'whole') return null;
  return source.openSaved(file).catch(() => null);
}

/** A store that was filled has used far more memory than one that was opened, so the latter is served. */
async function fill(
  source: EmbeddedSource,
  seeds: string,
  file: string,
  options: LoadOptions,
): Promise<Store> {
  // Neither is needed where the graph is kept.
  const [{ readSeeds }, { loadGraph }] = await Promise.all([
    import('./seeds.js'),
    import('./load.js'),
  ]);
  const graph = await readSeeds(seeds);
  const store = await source.open();
  await loadGraph(store, graph, options);
  const again = (await keep(store, file)) ? await saved(source, file) : null;
  if (!again) return store;
  await store.close();
  return again;
}
