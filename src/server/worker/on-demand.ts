import type { GraphWorker, OpenWorker, WorkerRequest } from './port';

/** A worker that nobody has asked for so long, in milliseconds, is closed: it has the graph open a second time. */
const IDLE = 60_000;

/** The files of a small graph need 100 MB; a worker that needs more ends, and nothing else does. */
const HEAP = 160;

/** A worker that is opened when it is first asked, and closed when it is not asked any more. */
export class WorkerOnDemand implements GraphWorker {
  private worker: GraphWorker | null = null;
  private running = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly openWorker: OpenWorker,
    private readonly fingerprint: string,
    private readonly rest = IDLE,
  ) {}

  async run(request: WorkerRequest, signal?: AbortSignal): Promise<unknown> {
    clearTimeout(this.idle);
    this.worker ??= this.openWorker(this.fingerprint, HEAP);
    this.running++;
    try {
      return await this.worker.run(request, signal);
    } finally {
      if (--this.running === 0) this.idle = setTimeout(() => this.close(), this.rest).unref();
    }
  }

  /** It is always ready to be opened. */
  whenReady(): Promise<void> {
    return Promise.resolve();
  }

  load() {
    return this.worker?.load() ?? { isReady: true, unanswered: 0 };
  }

  close(): void {
    clearTimeout(this.idle);
    this.worker?.close();
    this.worker = null;
  }
}
