import { Turns } from '../kernel/turns';

/** Of all requests together: each question is computed in a turn of its own. */
const turns = new Turns();

/**
 * The questions of one request that stand beside each other. They end together, so that what is
 * selected of the records that they found is read by one statement.
 */
class Answers {
  private open = 0;
  private readonly ended: (() => void)[] = [];

  async answer<T>(question: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.open++;
    try {
      await turns.next(this, signal);
      return await question();
    } finally {
      await this.allEnd();
    }
  }

  private allEnd(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.ended.push(resolve));
    if (--this.open === 0) this.ended.splice(0).forEach((tell) => tell());
    return ended;
  }
}

const ofRequests = new WeakMap<object, Answers>();

/** The answers of a request, which is known by its context. */
export function answering(request: object): Answers {
  const known = ofRequests.get(request) ?? new Answers();
  ofRequests.set(request, known);
  return known;
}
