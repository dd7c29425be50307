import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { LogError } from '../log';

/** After a failure it is tried again after so long, in milliseconds, and then after twice as long, up to the longest. */
const PAUSE = 500;
const LONGEST_PAUSE = 2_000;

/** Neo4j plans each on a processor of its own; those who ask already want some too. */
const AT_ONCE = 4;

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
  const waiting = [...tasks];
  const runSome = async (): Promise<boolean> => {
    for (let task = waiting.shift(); task; task = waiting.shift())
      if (!(await succeeds(task))) return false;
    return true;
  };
  const succeeds = async (task: () => Promise<void>): Promise<boolean> => {
    for (let pause = PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (closing.signal.aborted) return false;
      try {
        await task();
        return true;
      } catch (error) {
        const { message } = error as Error;
        if (message !== told) log({ err: error }, `The server is not ready: ${message}`);
        told = message;
        await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      }
    }
  };
  return (await Promise.all(Array.from({ length: AT_ONCE }, runSome))).every(Boolean);
}
