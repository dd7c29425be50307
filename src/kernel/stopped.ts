/**
 * What the work gives, or the reason for which it was stopped before: nobody waits for it any more.
 * The work itself goes on when it cannot be stopped, and what comes of it is heard by nobody.
 */
export async function unlessStopped<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  work.catch(() => undefined);
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Stops when all of these have stopped: the work that several wait for is done as long as one of them does. */
export function allStopped(signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  if (signals.some((signal) => !signal)) return undefined;
  const [first] = signals;
  if (signals.length === 1) return first;
  const all = new AbortController();
  let left = signals.length;
  const stop = () => {
    if (--left === 0) all.abort(first?.reason);
  };
  for (const signal of signals)
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  return all.signal;
}
