import { availableParallelism } from 'node:os';
import { Refusal } from '../kernel/errors';
import type { Neo4jConfig } from '../config/config';
import type { Store } from './port';

/** How to get a store, and where the graph in it comes from. */
export interface StoreSource {
  /** Each store is empty and is filled from the seed files, or all are one whose graph is kept. */
  readonly fill: 'from files' | 'kept';
  open(): Promise<Store>;
}

/** Chooses the engine; nothing outside this folder knows which it is. */
export function storeSource(neo4j: Neo4jConfig | null): StoreSource {
  if (!neo4j) return { fill: 'from files', open: openEmbedded };
  return {
    fill: 'kept',
    open: async () => {
      const { Neo4jStore } = await import('./neo4j/neo4j-store.js');
      return new Neo4jStore(neo4j);
    },
  };
}

/** An engine is loaded only when it is used: a machine that the embedded one is not made for can serve from Neo4j. */
async function openEmbedded(): Promise<Store> {
  try {
    const { GrafeoStore } = await import('./grafeo/grafeo-store.js');
    // Queries run on the engine's own threads and cannot be cancelled.
    return new GrafeoStore({ concurrency: 2 * availableParallelism(), queue: 200 });
  } catch (cause) {
    throw new Refusal(
      'SERVICE_UNAVAILABLE',
      `The embedded engine does not run on ${process.platform} ${process.arch}; set NEO4J_URI to serve from Neo4j.`,
      { cause },
    );
  }
}
