import { LARGE, type Beside, type OpenBeside } from './worker/port';
import { statement } from '../store/catalog';
import { Generation } from '../memory/snapshot';
import type { Store } from '../store/port';

/** A hold on the graph with which a request began. */
export interface Lease {
  readonly store: Store;
  readonly generation: Generation;
  /** Where questions that walk the graph are answered; null when that is here. */
  readonly beside: Beside | null;
  release(): void;
}

interface Served {
  readonly store: Store;
  readonly generation: Generation;
  readonly beside: Beside | null;
  leases: number;
  /** What is to be closed when nobody needs it: all, or only the thread when the store goes on. */
  retired: 'no' | 'all' | 'beside';
}

/** A store can be changed by another process, so its fingerprint is asked for so often, in milliseconds. */
const WATCH = 5_000;
/** And so long is waited when new facts could not be prepared. */
const REST = 60_000;

/**
 * The graph that is served now. A new one takes its place in one step: requests
 * under way keep the one that they began with, and it is closed when the last
 * of them has ended.
 */
export class LiveStore {
  private current: Served;
  /** Null for a store that holds no dataset, and not there before the first look. */
  private fingerprint?: string | null;
  private watching: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  /** No new thread is opened before then, when the last one could not be. */
  private notBefore = 0;

  constructor(
    store: Store,
    private readonly openBeside: OpenBeside | null = null,
    private readonly large = LARGE,
  ) {
    this.current = served(store, null);
  }

  lease(): Lease {
    const held = this.current;
    held.leases++;
    let isHeld = true;
    return {
      store: held.store,
      generation: held.generation,
      beside: held.beside,
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        held.leases--;
        closeWhenUnused(held);
      },
    };
  }

  /** Opens a thread for the graph when it is large; until that is ready, what it answers is refused. */
  async start(): Promise<void> {
    const { store } = this.current;
    const dataset = await datasetOf(store);
    this.fingerprint = dataset?.fingerprint ?? null;
    const beside = this.besideFor(dataset);
    if (beside) this.serve(served(store, beside), 'beside');
  }

  /** Serves another store as soon as what is computed from this one is computed from it too. */
  async replace(store: Store): Promise<void> {
    try {
      this.serve(await this.prepared(store), 'all');
    } catch (error) {
      void store.close();
      throw error;
    }
  }

  /** Notices when the store was brought to other facts, and computes anew what rests on the old ones. */
  watch(): void {
    this.watching = setInterval(() => void this.look().catch(() => undefined), WATCH);
    this.watching.unref();
  }

  /** Looks whether the facts have changed; what is computed from them is built beside the old and swapped in. */
  look(): Promise<void> {
    // To open a large graph takes longer than until the next look.
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    if (this.fingerprint === undefined) return this.start();
    const { store } = this.current;
    const fingerprint = (await datasetOf(store))?.fingerprint ?? null;
    if (fingerprint === this.fingerprint || Date.now() < this.notBefore) return;
    try {
      this.serve(await this.prepared(store), 'beside');
      this.fingerprint = fingerprint;
    } catch (error) {
      this.notBefore = Date.now() + REST;
      console.error('The new facts cannot be served yet.', error);
    }
  }

  /** Resolves when the thread of the graph is ready, if it has one. */
  async whenReady(): Promise<void> {
    await this.current.beside?.whenReady();
  }

  async health(): Promise<void> {
    await this.current.store.health();
  }

  async close(): Promise<void> {
    if (this.watching) clearInterval(this.watching);
    this.current.beside?.close();
    await this.current.store.close();
  }

  /** A store with all that the one served now has ready, in a thread of its own when it is large. */
  private async prepared(store: Store): Promise<Served> {
    const next = served(store, this.besideFor(await datasetOf(store)));
    try {
      if (next.beside) await next.beside.whenReady();
      else await next.generation.prepareLike(this.current.generation);
    } catch (error) {
      next.beside?.close();
      throw error;
    }
    return next;
  }

  private besideFor(dataset: Dataset | null): Beside | null {
    return dataset && dataset.records > this.large
      ? (this.openBeside?.(dataset.fingerprint) ?? null)
      : null;
  }

  private serve(next: Served, retired: 'all' | 'beside'): void {
    const old = this.current;
    this.current = next;
    old.retired = retired;
    closeWhenUnused(old);
  }
}

function closeWhenUnused({ store, beside, leases, retired }: Served): void {
  if (retired === 'no' || leases > 0) return;
  beside?.close();
  if (retired === 'all') void store.close();
}

function served(store: Store, beside: Beside | null): Served {
  return { store, generation: new Generation(store), beside, leases: 0, retired: 'no' };
}

interface Dataset {
  readonly fingerprint: string;
  readonly records: number;
}

async function datasetOf(store: Store): Promise<Dataset | null> {
  const [row] = await store.read(statement('dataset/dataset'));
  if (!row) return null;
  const counts = JSON.parse(row['counts'] as string) as Record<string, number>;
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { fingerprint: row['fingerprint'] as string, records };
}
