import { Refusal } from '../kernel/errors';
import type { Store } from '../store/port';
import type { LogError } from './log';

/** Why what a store holds must not be served; null when it is what was loaded. */
export type FaultOf = (store: Store) => Promise<string | null>;

const UNDER_WAY = 'The graph is being verified; try again in a moment.';

/** To read all of it back takes time, so after that nobody does so for so many times as long. */
const REST = 20;
/** And for no longer than so many milliseconds, however slow it was. */
const LONGEST_REST = 30_000;

/**
 * Sees to it that a store which others can write to is served only while it holds what was loaded:
 * it is read back at the start, and again whenever anything was written there.
 */
export class Verifier {
  /** What is wrong, for whoever asks and for the log. */
  private fault: string | null = UNDER_WAY;
  private begin = (): void => undefined;
  private readonly begun = new Promise<void>((resolve) => (this.begin = resolve));
  /** That of the store when it was last read back. */
  private version: string | null = null;
  private notBefore = -Infinity;

  constructor(
    private readonly faultOf: FaultOf,
    private readonly log: LogError | undefined,
  ) {}

  /** Whether the store has not been read back yet. */
  get isUnderWay(): boolean {
    return this.fault === UNDER_WAY;
  }

  /** Resolves when the store is first found to hold what was loaded. */
  whenSound(): Promise<void> {
    return this.begun;
  }

  /** Throws a refusal while the graph must not be served. */
  refuse(): void {
    if (this.fault !== null) throw new Refusal('SERVICE_UNAVAILABLE', this.fault);
  }

  /**
   * Reads the store back where anything was written since it was last read; `isNew` says that its dataset is another.
   * Resolves with whether a fault has gone: what was computed while it was there may show it.
   */
  async look(store: Store, isNew: boolean): Promise<boolean> {
    const version = await store.version();
    if (version === this.version) return false;
    // What is not served, or is new, is looked at at once.
    if (!isNew && this.fault === null && Date.now() < this.notBefore) return false;
    const began = Date.now();
    const fault = await this.faultOf(store);
    const now = await this.versionNow(store);
    this.notBefore = Date.now() + Math.min(REST * (Date.now() - began), LONGEST_REST);
    // What was written while it was read can look like a fault; the next look will tell.
    if (fault !== null && now !== version) return false;
    const isMended = fault === null && this.fault !== null && !this.isUnderWay;
    this.version = version;
    if (fault !== null && fault !== this.fault) this.log?.({}, fault);
    this.fault = fault;
    if (fault === null) this.begin();
    return isMended;
  }

  private async versionNow(store: Store): Promise<string> {
    await store.health();
    return store.version();
  }
}
