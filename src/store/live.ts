import type { Store } from './port';

/** A hold on the graph with which a request began. */
export interface Lease {
  readonly store: Store;
  release(): void;
}

interface Generation {
  readonly store: Store;
  leases: number;
  retired: boolean;
}

/**
 * The graph that is served now. A new one takes its place in one step: requests
 * under way keep the one that they began with, and it is closed when the last
 * of them has ended.
 */
export class LiveStore {
  private current: Generation;

  constructor(store: Store) {
    this.current = { store, leases: 0, retired: false };
  }

  lease(): Lease {
    const generation = this.current;
    generation.leases++;
    let held = true;
    return {
      store: generation.store,
      release: () => {
        if (!held) return;
        held = false;
        generation.leases--;
        this.closeWhenUnused(generation);
      },
    };
  }

  swap(store: Store): void {
    const old = this.current;
    this.current = { store, leases: 0, retired: false };
    old.retired = true;
    this.closeWhenUnused(old);
  }

  async health(): Promise<void> {
    await this.current.store.health();
  }

  async close(): Promise<void> {
    await this.current.store.close();
  }

  private closeWhenUnused(generation: Generation): void {
    if (generation.retired && generation.leases === 0) void generation.store.close();
  }
}
