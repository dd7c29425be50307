/**
 * The engines under test. Whoever imports this, directly or not, is run once more on each
 * Neo4j by `npm run test:neo4j`; all other suites know only the embedded engine.
 */
import { readConfig } from '../../src/config/config';
import { canonicalJson } from '../../src/kernel/canonical';
import { loadGraph } from '../../src/seeding/load';
import { MODEL_VERSION } from '../../src/seeding/model-version';
import { statement } from '../../src/store/catalog';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import { storeSource } from '../../src/store/open';
import type { Store } from '../../src/store/port';
import { reading } from '../store/statements';
import { embeddedRealStore, embeddedStore, readOnlyRealStore, realGraph } from './engine';

/** Whether the suites run against the Neo4j that NEO4J_URI names. */
export const onNeo4j = readConfig().neo4j !== null;

/** The store under test, with the real graph in it, to read: the embedded engine, or Neo4j when NEO4J_URI is set. */
export async function realStore(): Promise<Store> {
  if (!onNeo4j) return readOnlyRealStore();
  const store = await storeSource(readConfig().neo4j).open();
  if (!(await holdsRealGraph(store))) await loadGraph(store, await realGraph());
  return store;
}

/**
 * Whether Neo4j has been filled by an earlier suite. To compare all hashes takes seconds
 * each time; suites that change the store bring it back, and one that has not is told
 * by the fingerprint or the numbers.
 */
async function holdsRealGraph(store: Store): Promise<boolean> {
  const graph = await realGraph();
  const [dataset] = await store.read(statement('dataset/dataset'));
  if (dataset?.['fingerprint'] !== graph.fingerprint) return false;
  // A suite with a noun of its own brings back the same graph in another model.
  if (dataset['model'] !== MODEL_VERSION || dataset['counts'] !== canonicalJson(graph.counts))
    return false;
  const [nodes] = await store.read(reading('MATCH (n) RETURN count(n) AS count'));
  const [relationships] = await store.read(reading('MATCH ()-[r]->() RETURN count(r) AS count'));
  // One node more says which dataset it is.
  return (
    nodes?.['count'] === graph.nodes.length + 1 &&
    relationships?.['count'] === graph.relationships.length
  );
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

/** The real graph on every engine that is there, to read: embedded always, Neo4j when NEO4J_URI is set. */
export const allStores = (): Promise<{ name: string; store: Store }[]> =>
  storesWith(readOnlyRealStore());

/** The real graph on every engine that is there, to change; `closeRestored` closes it. */
export const ownStores = (): Promise<{ name: string; store: Store }[]> =>
  storesWith(embeddedRealStore());

async function storesWith(embedded: Store): Promise<{ name: string; store: Store }[]> {
  const stores = [{ name: 'embedded', store: embedded }];
  if (onNeo4j) stores.push({ name: 'neo4j', store: await realStore() });
  return stores;
}
