import type { EmbeddedSource, StoreSource } from '../store/open';
import type { Store } from '../store/port';
import { keep, keptFile } from './cache';
import { loadGraph, type LoadOptions } from './load';

/** A store with the graph in it, which is that of the files in this folder where the source does not keep one. */
export async function openFilled(
  source: StoreSource,
  seeds: string,
  options: LoadOptions & { readonly cache?: string } = {},
): Promise<Store> {
  if (source.fill === 'kept') return source.open();
  const file = await keptFile(seeds, options.cache);
  return (await saved(source, file)) ?? fill(source, seeds, file, options);
}

/** The store in this file; null when there is none, or none that is whole. */
function saved(source: EmbeddedSource, file: string): Promise<Store | null> {
  return source.openSaved(file).catch(() => null);
}

/** A store that was filled has used far more memory than one that was opened, so the latter is served. */
async function fill(
  source: EmbeddedSource,
  seeds: string,
  file: string,
  options: LoadOptions,
): Promise<Store> {
  // It is not needed where the graph is kept, and reads YAML.
  const { readSeeds } = await import('./seeds.js');
  const graph = await readSeeds(seeds);
  const store = await source.open();
  await loadGraph(store, graph, options);
  const again = (await keep(store, file)) ? await saved(source, file) : null;
  if (!again) return store;
  await store.close();
  return again;
}
