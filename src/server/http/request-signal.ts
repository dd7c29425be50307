import { setMaxListeners } from 'node:events';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { unlessStopped } from '../../kernel/stopped';
import { REQUEST_TIME } from '../../plan/limits';
import { ENDS } from './stopping';

const STOPPING = 'The server is stopping; ask again, and another will answer.';
/** Nobody hears it. */
export const GONE = 'The client has gone.';

interface InItsTime {
  /** Whether others wait for the same. */
  readonly isAwaited?: () => boolean;
  /** Calls this when the last of them has left. */
  readonly whenAlone?: (call: () => void) => void;
  readonly ms?: number | undefined;
}

/**
 * Works for a request, and stops when its time is over, the server is to end, or its client has gone, unless others
 * wait for the same answer.
 */
export async function inItsTime<T>(
  { raw }: Pick<FastifyReply, 'raw'>,
  work: (signal: AbortSignal) => Promise<T>,
  { isAwaited = () => false, whenAlone, ms = REQUEST_TIME }: InItsTime = {},
): Promise<T> {
  const stop = new AbortController();
  // Each statement under way listens to it.
  setMaxListeners(0, stop.signal);
  const leave = () => {
    if (raw.destroyed && !raw.writableFinished && !isAwaited())
      stop.abort(new Refusal('SERVICE_UNAVAILABLE', GONE));
  };
  const timer = setTimeout(() => {
    stop.abort(tooLate(ms));
  }, ms);
  const end = () => {
    stop.abort(new Refusal('SERVICE_UNAVAILABLE', STOPPING));
  };
  raw.once(ENDS, end);
  raw.once('close', leave);
  whenAlone?.(leave);
  // It may have gone while this request waited for its turn.
  if (raw.destroyed) leave();
  try {
    return await unlessStopped(work(stop.signal), stop.signal);
  } finally {
    clearTimeout(timer);
    raw.off('close', leave);
    raw.off(ENDS, end);
  }
}

export function tooLate(ms: number): Refusal {
  return new Refusal(
    'DEADLINE_EXCEEDED',
    `The request timed out: it took longer than ${ms / 1000} s. Ask for less in one query.`,
  );
}
