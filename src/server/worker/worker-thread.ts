import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../kernel/errors';
import type { GraphWorker, WorkerRequest } from './port';
import type { WorkerJob, WorkerMessage, WorkerConfig } from './messages';

const WORKER = join(__dirname, 'worker.js');

export interface WorkerLimits {
  /** A request waits so long for the thread to open its graph. */
  readonly opening: number;
  /** And so long for its answer. */
  readonly answer: number;
  /** A thread that ended is started again after so long. */
  readonly rest: number;
  /** So many requests wait at most. */
  readonly waiting: number;
}

const LIMITS: WorkerLimits = { opening: 4_000, answer: 10_000, rest: 60_000, waiting: 100 };

/** A thread that answers nothing for so many times the time of an answer is ended. */
const STUCK = 3;

const OPENING =
  'The graph is being opened for questions that walk it; ask again in a minute. Lists and records are answered meanwhile.';
const BUSY = 'Too many questions that walk the graph are waiting; ask again in a second.';
const ENDED =
  'The thread for questions that walk the graph has ended; it is started again in a minute. Lists and records are answered meanwhile.';

interface Waiting {
  readonly since: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A worker thread with a graph of its own open. It is started at once, and again when it has ended. */
export class WorkerThread implements GraphWorker {
  private worker: Worker | null = null;
  private opened!: Promise<void>;
  /** What the worker has not answered yet, also when nobody waits for it any more. */
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private opening = 0;
  private endedAt = 0;
  private closed = false;

  constructor(
    private readonly config: WorkerConfig,
    private readonly fingerprint: string,
    private readonly limits: WorkerLimits = LIMITS,
    private readonly file = WORKER,
  ) {
    this.start();
  }

  whenReady(): Promise<void> {
    return this.opened;
  }

  async run(request: WorkerRequest): Promise<unknown> {
    if (!this.worker) {
      if (this.closed || Date.now() - this.endedAt < this.limits.rest) throw unavailable(ENDED);
      this.start();
    }
    this.endWhenStuck();
    if (this.waiting.size + this.opening >= this.limits.waiting) throw unavailable(BUSY);
    this.opening++;
    try {
      await inTime(this.opened, this.limits.opening, () => unavailable(OPENING));
    } finally {
      this.opening--;
    }
    return await inTime(this.answer(request), this.limits.answer, () => {
      const seconds = this.limits.answer / 1000;
      return new Refusal('DEADLINE_EXCEEDED', `The answer took longer than ${seconds} s.`);
    });
  }

  close(): void {
    this.closed = true;
    void this.kill();
  }

  /** Ends the thread, whatever it is doing; it is started again when it is asked after a rest. */
  async kill(): Promise<void> {
    await this.worker?.terminate();
  }

  private answer(request: WorkerRequest): Promise<unknown> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      const since = Date.now();
      this.waiting.set(id, { since, resolve, reject });
      this.worker?.postMessage({
        id,
        request,
        until: since + this.limits.answer,
      } satisfies WorkerJob);
    });
  }

  /** Answers come in the order of the questions, so the first that waits tells how long nothing was answered. */
  private endWhenStuck(): void {
    const [first] = this.waiting.values();
    if (first && Date.now() - first.since > STUCK * this.limits.answer) void this.kill();
  }

  private start(): void {
    const worker = new Worker(this.file, { workerData: this.config });
    // It is there for whoever asks, and keeps no program running.
    worker.unref();
    this.worker = worker;
    this.opened = new Promise((resolve, reject) => {
      worker.on('message', (said: WorkerMessage) => {
        if (said.kind !== 'ready') this.hear(said);
        else if (said.fingerprint === this.fingerprint) resolve();
        else {
          console.error('The files hold other facts than the graph that is served; send SIGHUP.');
          void worker.terminate();
        }
      });
      worker.on('error', (error) => {
        if (!this.closed)
          console.error('The thread for questions that walk the graph failed.', error);
      });
      worker.once('exit', () => {
        this.worker = null;
        this.endedAt = Date.now();
        reject(unavailable(ENDED));
        for (const { reject: give } of this.waiting.values()) give(unavailable(ENDED));
        this.waiting.clear();
      });
    });
    // Whoever asks hears of it.
    this.opened.catch(() => undefined);
  }

  private hear(said: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    const waiting = this.waiting.get(said.id);
    this.waiting.delete(said.id);
    if (said.kind === 'answer') waiting?.resolve(said.value);
    else if (said.kind === 'fault') waiting?.reject(new Error(said.text));
    else waiting?.reject(new Refusal(said.code, said.message, { details: said.details }));
  }
}

function unavailable(message: string): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', message);
}

async function inTime<T>(work: Promise<T>, ms: number, late: () => Refusal): Promise<T> {
  // What comes too late is heard by nobody.
  work.catch(() => undefined);
  const timer = new AbortController();
  const timeout = wait(ms, undefined, { signal: timer.signal }).then(() => {
    throw late();
  });
  timeout.catch(() => undefined);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    timer.abort();
  }
}
