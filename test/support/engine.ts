import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import type { Graph } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { readSeeds } from '../../src/seeding/seeds';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import { storeSource } from '../../src/store/open';
import type { Store } from '../../src/store/port';

export const SEEDS = join(__dirname, '..', '..', 'seeds');

let graph: Promise<Graph> | undefined;

/** The graph of the real files, read once for each test file. */
export function realGraph(): Promise<Graph> {
  return (graph ??= readSeeds(SEEDS));
}

/** An empty embedded store whose rows come in no order unless a statement orders them. */
export function embeddedStore(): Store {
  return new GrafeoStore({ concurrency: 4, queue: 1_000, shuffleUnordered: true });
}

/** Whether the suites run against the Neo4j that NEO4J_URI names. */
export const onNeo4j = readConfig().neo4j !== null;

/** The store under test, with the real graph in it: the embedded engine, or Neo4j when NEO4J_URI is set. */
export async function realStore(): Promise<Store> {
  const store = onNeo4j ? await storeSource(readConfig().neo4j).open() : embeddedStore();
  await loadGraph(store, await realGraph());
  return store;
}

/** Every engine that is there, for a test that loads a graph of its own; what is in Neo4j is replaced by it. */
export async function emptyStores(): Promise<{ name: string; store: Store }[]> {
  const stores: { name: string; store: Store }[] = [{ name: 'embedded', store: embeddedStore() }];
  if (onNeo4j) stores.push({ name: 'neo4j', store: await storeSource(readConfig().neo4j).open() });
  return stores;
}

/** The real graph on every engine that is there: embedded always, Neo4j when NEO4J_URI is set. */
export async function allStores(): Promise<{ name: string; store: Store }[]> {
  const embedded = embeddedStore();
  await loadGraph(embedded, await realGraph());
  const stores = [{ name: 'embedded', store: embedded }];
  if (onNeo4j) stores.push({ name: 'neo4j', store: await realStore() });
  return stores;
}
