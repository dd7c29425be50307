import { Refusal } from '../kernel/errors';

/** Lets a fixed number of tasks run at once, a fixed number wait, and refuses the rest. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly watchers: (() => void)[] = [];

  constructor(
    private readonly limit: number,
    private readonly queue: number,
  ) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) {
      if (this.waiting.length >= this.queue)
        throw new Refusal(
          'SERVICE_UNAVAILABLE',
          'Too many queries are running; try again in a moment.',
        );
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running++;
    try {
      return await task();
    } finally {
      // A place is handed on, so that nobody who comes in between takes it too.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
      if (this.running === 0) this.watchers.splice(0).forEach((tell) => tell());
    }
  }

  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void> {
    if (this.running === 0) return Promise.resolve();
    return new Promise((resolve) => this.watchers.push(resolve));
  }
}
