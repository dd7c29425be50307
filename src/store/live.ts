import { statement } from './catalog';
import { Generation } from './generation';
import type { Store } from './port';

/** A hold on the graph with which a request began. */
export interface Lease {
  readonly store: Store;
  readonly generation: Generation;
  release(): void;
}

interface Served {
  readonly store: Store;
  generation: Generation;
  leases: number;
  retired: boolean;
}

/** A store can be changed by another process, so its fingerprint is asked for so often, in milliseconds. */
const WATCH = 5_000;

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

  constructor(store: Store) {
    this.current = fresh(store);
  }

  lease(): Lease {
    const served = this.current;
    served.leases++;
    let held = true;
    return {
      store: served.store,
      generation: served.generation,
      release: () => {
        if (!held) return;
        held = false;
        served.leases--;
        this.closeWhenUnused(served);
      },
    };
  }

  /** Serves another store from now on. */
  swap(store: Store): void {
    this.serve(fresh(store));
  }

  /** Serves another store as soon as what is computed from this one is computed from it too. */
  async replace(store: Store): Promise<void> {
    const next = fresh(store);
    try {
      await next.generation.prepareLike(this.current.generation);
    } catch (error) {
      void store.close();
      throw error;
    }
    this.serve(next);
  }

  /** Notices when the store was brought to other facts, and computes anew what rests on the old ones. */
  watch(): void {
    this.watching = setInterval(() => void this.look().catch(() => undefined), WATCH);
    this.watching.unref();
  }

  /** Looks whether the facts have changed; what is computed from them is built beside the old and swapped in. */
  async look(): Promise<void> {
    const served = this.current;
    const [row] = await served.store.read(statement('dataset/dataset'));
    const fingerprint = (row?.['fingerprint'] as string | undefined) ?? null;
    if (this.fingerprint !== undefined && fingerprint !== this.fingerprint) {
      const next = new Generation(served.store);
      await next.prepareLike(served.generation);
      served.generation = next;
    }
    this.fingerprint = fingerprint;
  }

  async health(): Promise<void> {
    await this.current.store.health();
  }

  async close(): Promise<void> {
    if (this.watching) clearInterval(this.watching);
    await this.current.store.close();
  }

  private serve(next: Served): void {
    const old = this.current;
    this.current = next;
    old.retired = true;
    this.closeWhenUnused(old);
  }

  private closeWhenUnused(served: Served): void {
    if (served.retired && served.leases === 0) void served.store.close();
  }
}

function fresh(store: Store): Served {
  return { store, generation: new Generation(store), leases: 0, retired: false };
}
