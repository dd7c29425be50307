import { setTimeout as wait } from 'node:timers/promises';

/** What the work gives, or the error `late` when that takes longer than so many milliseconds. */
export async function inTime<T>(work: Promise<T>, ms: number, late: () => Error): Promise<T> {
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
