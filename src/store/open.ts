import { availableParallelism } from 'node:os';
import { Refusal } from '../kernel/errors';
import type { Neo4jConfig } from '../config/config';
import type { Store } from './port';

/** How to get a store, and whether it begins empty each time and has to be filled from the files. */
export interface StoreSource {
  readonly begins: 'empty' | 'as it was left';
  open(): Promise<Store>;
}

/** A statement that takes longer than this is given up, where somebody waits for it. */
const STATEMENT_TIMEOUT = 4_000;
/** Where a whole large graph is read it can take longer. */
export const PATIENT = 120_000;

/** Chooses the engine; nothing outside this folder knows which it is. */
export function storeSource(
  neo4j: Neo4jConfig | null,
  statementTimeout = STATEMENT_TIMEOUT,
): StoreSource {
  if (neo4j)
    return {
      begins: 'as it was left',
      open: async () => {
        const { Neo4jStore } = await import('./neo4j/neo4j-store.js');
        return new Neo4jStore({ ...neo4j, statementTimeout });
      },
    };
  // Queries run on the engine's own threads and cannot be cancelled.
  const concurrency = 2 * availableParallelism();
  return { begins: 'empty', open: () => openEmbedded(concurrency) };
}

/** An engine is loaded only when it is used: a machine that the embedded one is not made for can serve from Neo4j. */
async function openEmbedded(concurrency: number): Promise<Store> {
  try {
    const { GrafeoStore } = await import('./grafeo/grafeo-store.js');
    return new GrafeoStore({ concurrency, queue: 200 });
  } catch (cause) {
    throw new Refusal(
      'SERVICE_UNAVAILABLE',
      `The embedded engine cannot be loaded on ${process.platform} ${process.arch}; set NEO4J_URI to serve from Neo4j.`,
      { cause },
    );
  }
}
