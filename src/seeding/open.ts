import type { StoreSource } from '../store/open';
import type { Store } from '../store/port';
import { readSeedsOnce } from './cache';
import { loadGraph, type LoadOptions } from './load';

/** A store with the graph in it, which is that of the files in this folder where the source does not keep one. */
export async function openFilled(
  source: StoreSource,
  seeds: string,
  options: LoadOptions = {},
): Promise<Store> {
  if (source.fill === 'kept') return source.open();
  const graph = await readSeedsOnce(seeds);
  const store = await source.open();
  await loadGraph(store, graph, options);
  return store;
}
