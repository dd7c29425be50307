import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../../src/seeding/graph';
import { readFolder } from '../../src/seeding/read';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import type { Store } from '../../src/store/port';

const OPTIONS = { concurrency: 4, queue: 1_000, shuffleUnordered: true };
export const SEEDS = join(__dirname, '..', '..', 'seeds');

let graph: Graph | undefined;

/** The graph of the real files. */
export async function realGraph(): Promise<Graph> {
  return (graph ??= JSON.parse(await readFile(shared('graph.json'), 'utf8')) as Graph);
}

let read: ReturnType<typeof readFolder> | undefined;

/** What the real files state, as it is read from them, which takes seconds. */
export function realRecords(): ReturnType<typeof readFolder> {
  return (read ??= readFolder(SEEDS));
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

let readOnly: Store | undefined;

/**
 * The real graph for whoever only reads it. A sandbox has one, so that what `askAgain`
 * computes from the whole graph is computed once for all of its suites.
 */
export function readOnlyRealStore(): Store {
  return (readOnly ??= Object.assign(embeddedRealStore(), {
    transaction: () =>
      Promise.reject(new Error('Others read this store; ask for a store to change.')),
    close: () => Promise.resolve(),
  }));
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
