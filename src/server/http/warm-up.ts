import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { LogError } from '../log';

/** After a failure it is tried again after so long, in milliseconds, and then after twice as long, up to the longest. */
const PAUSE = 500;
const LONGEST_PAUSE = 8_000;

/** Runs each of these until it succeeds, or until the server is closed. A failure that comes again is logged once. */
export async function warmUpWith(
  app: FastifyInstance,
  tasks: readonly (() => Promise<void>)[],
  log: LogError,
): Promise<boolean> {
  const closing = new AbortController();
  app.server.once('close', () => {
    closing.abort();
  });
  let told = '';
  for (const task of tasks) {
    for (let pause = PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (closing.signal.aborted) return false;
      try {
        await task();
        break;
      } catch (error) {
        const { message } = error as Error;
        if (message !== told) log({ err: error }, `The server is not ready: ${message}`);
        told = message;
        await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      }
    }
  }
  return true;
}
