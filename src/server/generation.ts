import { Snapshot } from '../memory/snapshot';
import { KeyedReads } from '../store/keyed-reads';
import type { Store } from '../store/port';
import type { KeptAnswers } from './kept-answers';
import type { GraphWorker } from './worker/port';

/** A hold on the graph with which a request began. */
export interface Lease {
  readonly store: Store;
  readonly snapshot: Snapshot;
  /** Where questions that walk the graph are answered; null when that is here. */
  readonly worker: GraphWorker | null;
  /** Where files are made, whatever the size of the graph; null when that is here. */
  readonly exporter: GraphWorker | null;
  /** Reads by keys, gathered from all requests. */
  readonly reads: KeyedReads;
  /** Which facts are served; null while that is not known. */
  readonly fingerprint: string | null;
  readonly answers: KeptAnswers;
  /** Whether these facts are served still. */
  isServed(): boolean;
  release(): void;
}

/** One state of the graph, with all that is open for it. */
export interface Generation {
  readonly store: Store;
  readonly snapshot: Snapshot;
  readonly worker: GraphWorker | null;
  /** Opened when the first file is asked for. */
  exporter: GraphWorker | null;
  readonly reads: KeyedReads;
  /** Null while it is not known, or is known to be another in the store. */
  fingerprint: string | null;
  readonly records: number;
  readonly since: Date;
  leases: number;
  /** What is to be closed when nobody needs it: all, or only the worker when the store goes on. */
  retired: 'no' | 'all' | 'worker';
}

/** What a request holds of a generation, which stays open until it is released. */
export function heldBy(
  held: Generation,
  isCurrent: () => boolean,
): Omit<Lease, 'exporter' | 'answers'> {
  const { store, snapshot, worker, reads, fingerprint } = held;
  held.leases++;
  let isHeld = true;
  return {
    store,
    snapshot,
    worker,
    reads,
    fingerprint,
    isServed: () => isCurrent() && held.fingerprint === fingerprint,
    release: () => {
      if (!isHeld) return;
      isHeld = false;
      held.leases--;
      closeWhenUnused(held);
    },
  };
}

export function closeWhenUnused({ store, worker, exporter, leases, retired }: Generation): void {
  if (retired === 'no' || leases > 0) return;
  worker?.close();
  exporter?.close();
  if (retired === 'all') void store.close();
}

/** A generation that nobody holds yet. */
export function served(
  store: Store,
  worker: GraphWorker | null,
  fingerprint: string | null,
  records = 0,
): Generation {
  const reads = new KeyedReads(store);
  return {
    store,
    snapshot: new Snapshot(store),
    worker,
    exporter: null,
    reads,
    fingerprint,
    records,
    since: new Date(),
    leases: 0,
    retired: 'no',
  };
}
