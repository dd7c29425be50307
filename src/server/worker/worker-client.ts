import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../kernel/errors';
import { unlessStopped } from '../../kernel/stopped';
import { EXPORT_TIME, REQUEST_TIME } from '../../plan/limits';
import type { LogError } from '../log';
import { inTime } from '../../kernel/in-time';
import type {
  WorkerAnswer,
  WorkerEnd,
  WorkerJob,
  WorkerMessage,
  WorkerStart,
  WorkerStop,
} from './messages';
import type { GraphWorker, WorkerRequest } from './port';

const WORKER = join(__dirname, 'worker.js');

export interface WorkerLimits {
  /** A request waits so long, in milliseconds, for the worker to open its graph. */
  readonly opening: number;
  /** And so long for its answer. */
  readonly answer: number;
  /** A worker that ended is started again after so long. */
  readonly rest: number;
  /** So many requests are with the worker at most. */
  readonly waiting: number;
  /** A worker that is to end is given so long for that. */
  readonly ending: number;
}

/** The engine gives a statement up after 30 s. */
const ENDING = 35_000;

const LIMITS: WorkerLimits = {
  opening: 4_000,
  answer: REQUEST_TIME,
  rest: 60_000,
  waiting: 100,
  ending: ENDING,
};

/** A worker that has not answered after so many times the time of an answer is stuck, and is ended. */
const STUCK = 3;

const MEANWHILE = 'Lists and records are still answered.';
const OPENING = `The graph is still being opened for queries that traverse it; try again in a minute. ${MEANWHILE}`;
const BUSY = 'Too many queries that traverse the graph are waiting; try again in a second.';
const ENDED = `Queries that traverse the graph cannot be answered at the moment; try again in a minute. ${MEANWHILE}`;

/**
 * The server's end of the worker. The worker is started at once, and again when
 * it has ended and somebody asks, but not before a rest.
 *
 * A pool from a library would not spare this. The limit of time of Piscina ends
 * the worker, and with it the graph, for each answer that is late; tasks with
 * such a limit run one at a time, and in one thread its queue is not bounded for
 * them. It starts a worker that failed again at once, and leaves what waits for
 * one that cannot start without an answer.
 */
export class WorkerClient implements GraphWorker {
  private worker: Worker | null = null;
  private opened: Promise<void> = Promise.resolve();
  /** How many requests are not answered yet, also when nobody waits for the answer any more. */
  private unanswered = 0;
  private isReady = false;
  private readonly jobs = new Map<number, (answer: WorkerAnswer | null) => void>();
  private lastId = 0;
  private endedAt = -Infinity;
  private closed = false;

  constructor(
    private readonly start: WorkerStart,
    private readonly log: LogError,
    private readonly limits: WorkerLimits = LIMITS,
    private readonly file = WORKER,
  ) {
    this.open();
  }

  whenReady(): Promise<void> {
    return this.opened;
  }

  load() {
    return { isReady: this.isReady, unanswered: this.unanswered };
  }

  async run(request: WorkerRequest, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    const worker = this.worker ?? this.open();
    const { waiting } = this.limits;
    const { opening, answer } = this.timesOf(request);
    if (this.unanswered >= waiting) throw new Refusal('OVERLOADED', BUSY);
    this.unanswered++;
    const ready = inTime(this.opened, opening, () => unavailable(OPENING));
    const answered = ready
      .then(() => this.answer(worker, request, signal))
      .finally(() => {
        this.unanswered--;
      });
    answered.catch(() => undefined);
    await unlessStopped(ready, signal);
    return inTime(unlessStopped(answered, signal), answer, () => {
      const message = `The query timed out: it took longer than ${answer / 1000} s.`;
      return new Refusal('DEADLINE_EXCEEDED', message);
    });
  }

  close(): void {
    this.closed = true;
    void this.kill();
  }

  /** Ends the worker, once its engine has ended what it is at: a thread that is ended before takes all of the program with it. */
  async kill(worker = this.worker): Promise<void> {
    if (!worker) return;
    this.left(worker);
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage({ end: true } satisfies WorkerEnd);
    // One that does not even hear of it is busy itself, and not its engine.
    const timer = setTimeout(() => void worker.terminate(), this.limits.ending).unref();
    await ended;
    clearTimeout(timer);
  }

  /** Nothing more is asked of this worker. */
  private left(worker: Worker): void {
    if (worker !== this.worker) return;
    this.worker = null;
    this.isReady = false;
    this.endedAt = Date.now();
  }

  /** A file takes longer, and so does a graph that is opened for it. */
  private timesOf({ kind }: WorkerRequest): Pick<WorkerLimits, 'opening' | 'answer'> {
    const { opening, answer } = this.limits;
    if (kind !== 'export') return { opening, answer };
    return { opening: Math.max(opening, EXPORT_TIME), answer: Math.max(answer, EXPORT_TIME) };
  }

  private open(): Worker {
    if (this.closed || Date.now() - this.endedAt < this.limits.rest) throw unavailable(ENDED);
    const worker = new Worker(this.file, {
      workerData: this.start,
      resourceLimits: { maxOldGenerationSizeMb: this.start.heap },
    });
    // It is there for whoever asks, and keeps no program running.
    worker.unref();
    worker.on('error', (error) => {
      this.log({ err: error }, 'The worker failed.');
    });
    this.opened = new Promise((resolve, reject) => {
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'ready') {
          this.isReady = true;
          resolve();
        } else if (message.kind === 'log') this.log(message.fields, message.message);
        else this.jobs.get(message.id)?.(message.answer);
      });
      worker.once('exit', () => {
        this.left(worker);
        reject(unavailable(ENDED));
        for (const settle of this.jobs.values()) settle(null);
      });
    });
    // Whoever asks hears of it.
    this.opened.catch(() => undefined);
    this.worker = worker;
    return worker;
  }

  private async answer(
    worker: Worker,
    request: WorkerRequest,
    signal?: AbortSignal,
  ): Promise<unknown> {
    signal?.throwIfAborted();
    const id = ++this.lastId;
    const { answer: ms } = this.timesOf(request);
    const stuck = setTimeout(() => {
      this.log({}, 'The worker is stuck; it is ended.');
      void this.kill(worker);
    }, STUCK * ms);
    const settled = new Promise<WorkerAnswer | null>((resolve) => this.jobs.set(id, resolve));
    worker.postMessage({ id, request, until: Date.now() + ms } satisfies WorkerJob);
    const stop = () => worker.postMessage({ stop: id } satisfies WorkerStop);
    signal?.addEventListener('abort', stop, { once: true });
    const answer = await settled;
    signal?.removeEventListener('abort', stop);
    clearTimeout(stuck);
    this.jobs.delete(id);
    return valueOf(answer);
  }
}

/** What the worker answered; null when it has ended. */
function valueOf(answer: WorkerAnswer | null): unknown {
  if (!answer) throw unavailable(ENDED);
  if (answer.kind === 'answer') return answer.value;
  if (answer.kind === 'fault') throw new Error(answer.text);
  throw new Refusal(answer.code, answer.message, { details: answer.details });
}

function unavailable(message: string): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', message);
}
