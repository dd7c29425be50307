import { Refusal } from '../kernel/errors';
import { unlessStopped } from '../kernel/stopped';
import type { StoreLoad } from './port';

/** A task that has run for so many milliseconds is long. */
const LONG = 25;
/** So many long tasks run beside those that have a place. */
const MOST_LONG = 16;

/**
 * Lets a fixed number of tasks run at once, a fixed number wait, and refuses the rest. A task that
 * turns out to be long gives its place to the next one and runs on beside it, as nobody can tell
 * beforehand: so a few long ones keep no short one waiting.
 */
export class Gate {
  private running = 0;
  private long = 0;
  private refused = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly watchers: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly queue: number,
    private readonly mostLong = MOST_LONG,
    private readonly full = 'Too many queries are running; try again in a moment.',
  ) {}

  /** Who stops while it waits gives its place in the queue up. */
  async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.running >= this.limit) {
      if (this.waiting.length >= this.queue) {
        this.refused++;
        throw new Refusal('OVERLOADED', this.full);
      }
      await this.turn(signal);
    } else this.running++;
    let isLong = false;
    const timer = setInterval(() => {
      if (this.long === this.mostLong) return;
      clearInterval(timer);
      isLong = true;
      this.long++;
      this.handOn();
    }, LONG);
    try {
      return await task();
    } finally {
      clearInterval(timer);
      if (isLong) this.long--;
      else this.handOn();
      if (this.isIdle) this.watchers.splice(0).forEach((tell) => tell());
    }
  }

  private async turn(signal?: AbortSignal): Promise<void> {
    let begin: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (begin = resolve));
    this.waiting.push(begin);
    try {
      await unlessStopped(turn, signal);
    } catch (error) {
      const place = this.waiting.indexOf(begin);
      // It may have come to its turn just now.
      if (place < 0) this.handOn();
      else this.waiting.splice(place, 1);
      throw error;
    }
  }

  /** A place is handed on, so that nobody who comes in between takes it too. */
  private handOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }

  /** Whether anything waits for a place. */
  get isFull(): boolean {
    return this.waiting.length > 0;
  }

  load(): StoreLoad {
    const { running, long, waiting, refused } = this;
    return { running: running + long, waiting: waiting.length, refused };
  }

  private get isIdle(): boolean {
    return this.running === 0 && this.long === 0;
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.watchers.push(resolve));
  }
}
