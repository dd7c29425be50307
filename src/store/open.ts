import { availableParallelism } from 'node:os';
import type { Neo4jConfig } from '../config/config';
import { GrafeoStore } from './grafeo/grafeo-store';
import { Neo4jStore } from './neo4j/neo4j-store';
import type { Store } from './port';

/** How to get a store, and whether it begins empty each time and has to be filled from the files. */
export interface StoreSource {
  readonly begins: 'empty' | 'as it was left';
  open(): Store;
}

/** A statement that takes longer than this is given up. */
const STATEMENT_TIMEOUT = 4_000;

/** Chooses the engine; nothing outside this folder knows which it is. */
export function storeSource(neo4j: Neo4jConfig | null): StoreSource {
  if (neo4j)
    return {
      begins: 'as it was left',
      open: () => new Neo4jStore({ ...neo4j, statementTimeout: STATEMENT_TIMEOUT }),
    };
  // Queries run on the engine's own threads and cannot be cancelled.
  const concurrency = 2 * availableParallelism();
  return { begins: 'empty', open: () => new GrafeoStore({ concurrency, queue: 200 }) };
}
