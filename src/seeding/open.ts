import type { Config } from '../config/config';
import { PATIENT, storeSource } from '../store/open';
import type { Store } from '../store/port';
import { GRAPH_CACHE, readSeedsOnce } from './cache';
import { loadGraph, type LoadOptions } from './load';

/** The store that the settings name, with the graph in it, for reading all of it: an embedded one is filled from the files. */
export async function openFilled(
  { seeds, neo4j }: Pick<Config, 'seeds' | 'neo4j'>,
  options: LoadOptions = {},
): Promise<Store> {
  const source = storeSource(neo4j, PATIENT);
  if (source.begins !== 'empty') {
    const store = await source.open();
    await store.health();
    return store;
  }
  const graph = await readSeedsOnce(seeds, GRAPH_CACHE);
  const store = await source.open();
  await loadGraph(store, graph, options);
  return store;
}
