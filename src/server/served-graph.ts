import { datasetOf, type StoredDataset } from '../store/dataset';
import type { Health, Store } from '../store/port';
import { closeWhenUnused, heldBy, served, type Generation, type Lease } from './generation';
import { reasonIn, type LogError } from './log';
import { KeptAnswers } from './kept-answers';
import { Verifier, type FaultOf } from './verifier';
import { WorkerOnDemand } from './worker/on-demand';
import { WORKER_THRESHOLD, type GraphWorker, type OpenWorker } from './worker/port';

/** That other facts are served, or that new ones cannot be. */
export type Reloaded =
  | { readonly outcome: 'OK'; readonly fingerprint: string | null; readonly records: number }
  | { readonly outcome: 'FAILED'; readonly reason: string };

interface ServedGraphOptions {
  /** Opens a worker for a large graph; without it all questions are answered here. */
  readonly openWorker?: OpenWorker;
  /** A graph with more records is large. */
  readonly threshold?: number;
  /** So many bytes of answers are kept; none unless it is said. */
  readonly answerBytes?: number;
  /** Given where others can write to the store. */
  readonly faultOf?: FaultOf;
  readonly log?: LogError;
  readonly tell?: (reloaded: Reloaded) => void;
}

/** A store can be changed by another process, so its fingerprint is asked for so often, in milliseconds. */
const WATCH = 1_000;
/** And so long is waited when new facts could not be prepared. */
const REST = 60_000;

/**
 * The graph that is served now. A new one takes its place in one step: requests
 * under way keep the one that they began with, and it is closed when the last
 * of them has ended.
 */
export class ServedGraph {
  readonly answers: KeptAnswers;
  /** Whether every published operation was answered once, which whoever does so says here. */
  isWarm = false;
  /** How often other facts were served since the start, and how often they could not be. */
  readonly reloads = { OK: 0, FAILED: 0 };
  private current: Generation;
  /** What tells loads apart; not there before the first look. */
  private loaded?: string;
  private watching: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private readonly verifier: Verifier | null;
  /** New facts are not prepared before then, when that failed the last time. */
  private notBefore = 0;

  constructor(
    store: Store,
    private readonly options: ServedGraphOptions = {},
  ) {
    this.current = served(store, null, null);
    this.answers = new KeptAnswers(options.answerBytes ?? 0);
    this.verifier = options.faultOf ? new Verifier(options.faultOf, options.log) : null;
  }

  /** Throws a refusal while the graph in the store is not the one that was loaded. */
  lease(): Lease {
    this.verifier?.refuse();
    return this.leaseUnverified();
  }

  /** For what is answered to nobody. */
  leaseUnverified(): Lease {
    const held = this.current;
    return {
      ...heldBy(held, () => held === this.current),
      exporter: this.exporterOf(held),
      answers: this.answers,
    };
  }

  /** Opens a worker for the graph when it is large; until that is ready, what it answers is refused. */
  async start(): Promise<void> {
    const { store } = this.current;
    const dataset = await datasetOf(store);
    const fingerprint = dataset?.fingerprint ?? null;
    this.loaded = marker(dataset);
    this.current.fingerprint = fingerprint;
    const worker = this.workerFor(dataset);
    if (worker) this.serve(served(store, worker, fingerprint), 'worker');
  }

  /** Serves another store as soon as what is computed from this one is computed from it too. */
  async replace(store: Store): Promise<void> {
    try {
      this.serveNew(await this.prepared(store), 'all');
    } catch (error) {
      void store.close();
      throw error;
    }
  }

  /** Notices when the store was brought to other facts, and computes anew what rests on the old ones. */
  watch(): void {
    void this.look().catch(() => undefined);
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
    const { store } = this.current;
    if (this.loaded === undefined) await this.start();
    const dataset = await datasetOf(store);
    const loaded = marker(dataset);
    const isMended = await this.verifier?.look(store, loaded !== this.loaded);
    if (isMended) {
      // What was computed meanwhile may rest on what was wrong.
      this.loaded = MENDED;
      this.serve(served(store, null, null), 'worker');
    }
    if (loaded === this.loaded) return;
    // What is read now is no longer what the kept answers show.
    this.current.fingerprint = null;
    if (Date.now() < this.notBefore) return;
    try {
      this.serveNew(await this.prepared(store), 'worker');
      this.loaded = loaded;
    } catch (error) {
      this.notBefore = Date.now() + REST;
      this.options.log?.({ err: error }, 'The new facts cannot be served yet.');
      this.cannotServe(reasonIn(error));
    }
  }

  /** To be called when there are new facts that cannot be served. */
  cannotServe(reason: string): void {
    this.tell({ outcome: 'FAILED', reason });
  }

  /** What is served now, for those who watch over this server. */
  state() {
    const { store, worker, fingerprint, since } = this.current;
    return { fingerprint, since, store: store.load(), worker: worker?.load() ?? null };
  }

  /** Whether it is not known yet if the store holds what was loaded. */
  get isBeingVerified(): boolean {
    return this.verifier?.isUnderWay ?? false;
  }

  /** Whether queries are answered now, as far as is known without asking the store. */
  get isReady(): boolean {
    return this.isWarm && !this.isBeingVerified;
  }

  /** Resolves when the store is known to hold what was loaded. */
  async whenVerified(): Promise<void> {
    await this.verifier?.whenSound();
  }

  /** Resolves when the worker of the graph is ready, if it has one. */
  async whenReady(): Promise<void> {
    await this.current.worker?.whenReady();
  }

  /** Whether queries are answered at once or later, once the graph is verified; throws a refusal when they are not. */
  async health(): Promise<Health> {
    const health = await this.current.store.health();
    if (!this.isBeingVerified) this.verifier?.refuse();
    return health;
  }

  async close(): Promise<void> {
    if (this.watching) clearInterval(this.watching);
    this.current.worker?.close();
    this.current.exporter?.close();
    await this.current.store.close();
  }

  /** A store with all that the one served now has ready, in a worker when it is large. */
  private async prepared(store: Store): Promise<Generation> {
    const dataset = await datasetOf(store);
    const { fingerprint = null, records = 0 } = dataset ?? {};
    const next = served(store, this.workerFor(dataset), fingerprint, records);
    try {
      if (next.worker) await next.worker.whenReady();
      else await next.snapshot.prepareLike(this.current.snapshot);
    } catch (error) {
      next.worker?.close();
      throw error;
    }
    return next;
  }

  private exporterOf(held: Generation): GraphWorker | null {
    const { openWorker } = this.options;
    const { worker, fingerprint } = held;
    if (openWorker && fingerprint)
      held.exporter ??= worker ?? new WorkerOnDemand(openWorker, fingerprint);
    return held.exporter;
  }

  private workerFor(dataset: StoredDataset | null): GraphWorker | null {
    const { openWorker, threshold = WORKER_THRESHOLD } = this.options;
    if (!openWorker || !dataset || dataset.records <= threshold) return null;
    return openWorker(dataset.fingerprint);
  }

  private serveNew(next: Generation, retired: 'all' | 'worker'): void {
    const { fingerprint, records } = next;
    this.serve(next, retired);
    this.tell({ outcome: 'OK', fingerprint, records });
  }

  private tell(reloaded: Reloaded): void {
    this.reloads[reloaded.outcome]++;
    this.options.tell?.(reloaded);
  }

  private serve(next: Generation, retired: 'all' | 'worker'): void {
    const old = this.current;
    this.current = next;
    this.answers.clear();
    old.retired = retired;
    closeWhenUnused(old);
  }
}

/** The facts may be those of before, and all that is computed from them is computed anew. */
const MENDED = 'mended';

/** A load that mends what was changed by hand brings back the same facts, at another time. */
function marker(dataset: StoredDataset | null): string {
  return dataset ? `${dataset.fingerprint} ${dataset.loadedAt.getTime()}` : 'none';
}
