import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../src/config/config';
import type { Graph } from '../../src/seeding/graph';
import { loadGraph } from '../../src/seeding/load';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import { storeSource } from '../../src/store/open';
import type { Store } from '../../src/store/port';

const OPTIONS = { concurrency: 4, queue: 1_000, shuffleUnordered: true };
export const SEEDS = join(__dirname, '..', '..', 'seeds');

let graph: Graph | undefined;

/** The graph of the real files. */
export async function realGraph(): Promise<Graph> {
  return (graph ??= JSON.parse(await readFile(shared('graph.json'), 'utf8')) as Graph);
}

/** An empty embedded store whose rows come in no order unless a statement orders them. */
export function embeddedStore(): Store {
  return new GrafeoStore(OPTIONS);
}

/** An embedded store of one's own that holds the real graph. */
export function embeddedRealStore(): Store {
  const file = join(fromSetup('TEST_SCRATCH'), `${randomUUID()}.db`);
  copyFileSync(shared('graph.db'), file);
  return new GrafeoStore({ ...OPTIONS, file });
}

/** A file of the shared graph, which global-setup has made. */
function shared(name: string): string {
  return join(fromSetup('TEST_GRAPH'), name);
}

function fromSetup(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; test/support/global-setup.ts sets it.`);
  return value;
}

/** Whether the suites run against the Neo4j that NEO4J_URI names. */
export const onNeo4j = readConfig().neo4j !== null;

/** The store under test, with the real graph in it: the embedded engine, or Neo4j when NEO4J_URI is set. */
export async function realStore(): Promise<Store> {
  if (!onNeo4j) return embeddedRealStore();
  const store = await storeSource(readConfig().neo4j).open();
  await loadGraph(store, await realGraph());
  return store;
}

/** Closes a store that was brought to another graph, as the next suite expects to find it. */
export async function closeRestored(store: Store): Promise<void> {
  if (!(store instanceof GrafeoStore)) await loadGraph(store, await realGraph());
  await store.close();
}

/** Every engine that is there, for a test that loads a graph of its own; what is in Neo4j is replaced by it. */
export async function emptyStores(): Promise<{ name: string; store: Store }[]> {
  const stores: { name: string; store: Store }[] = [{ name: 'embedded', store: embeddedStore() }];
  if (onNeo4j) stores.push({ name: 'neo4j', store: await storeSource(readConfig().neo4j).open() });
  return stores;
}

/** The real graph on every engine that is there: embedded always, Neo4j when NEO4J_URI is set. */
export async function allStores(): Promise<{ name: string; store: Store }[]> {
  const stores = [{ name: 'embedded', store: embeddedRealStore() }];
  if (onNeo4j) stores.push({ name: 'neo4j', store: await realStore() });
  return stores;
}
