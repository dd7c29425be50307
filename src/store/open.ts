import { availableParallelism } from 'node:os';
import { Refusal } from '../kernel/errors';
import type { Neo4jConfig } from '../config/config';
import type { GrafeoStore } from './grafeo/grafeo-store';
import type { Store } from './port';

/** How to get a store, and where the graph in it comes from. */
export type StoreSource = EmbeddedSource | KeptSource;

/** All stores are one, whose graph is kept. */
export interface KeptSource {
  readonly fill: 'kept';
  open(): Promise<Store>;
}

/** Each store is empty, and is filled from the seed files or opened from what such a store has saved. */
export interface EmbeddedSource {
  readonly fill: 'from files';
  open(): Promise<FilledStore>;
  /** Opens a file for reading only, so that several may at once; throws when it is not there, or damaged. */
  openSaved(file: string): Promise<Store>;
}

export type FilledStore = Store & Pick<GrafeoStore, 'save'>;

/** Chooses the engine; nothing outside this folder knows which it is. */
export function storeSource(neo4j: null): EmbeddedSource;
export function storeSource(neo4j: Neo4jConfig | null): StoreSource;
export function storeSource(neo4j: Neo4jConfig | null): StoreSource {
  if (!neo4j)
    return {
      fill: 'from files',
      open: () => openEmbedded(),
      openSaved: (saved) => openEmbedded({ saved }),
    };
  return {
    fill: 'kept',
    open: async () => {
      const { Neo4jStore } = await import('./neo4j/neo4j-store.js');
      return new Neo4jStore(neo4j);
    },
  };
}

/** An engine is loaded only when it is used: a machine that the embedded one is not made for can serve from Neo4j. */
async function openEmbedded(from: { readonly saved?: string } = {}): Promise<GrafeoStore> {
  try {
    const { GrafeoStore } = await import('./grafeo/grafeo-store.js');
    // Queries run on the engine's own threads and cannot be cancelled.
    return new GrafeoStore({ concurrency: 2 * availableParallelism(), queue: 200, ...from });
  } catch (cause) {
    throw new Refusal(
      'SERVICE_UNAVAILABLE',
      `The embedded engine does not run on ${process.platform} ${process.arch}; set NEO4J_URI to serve from Neo4j.`,
      { cause },
    );
  }
}
