import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Patience } from './patience';

/** Told to a response that is to end now, so that it ends with a refusal if it has not begun. */
export const ENDS = 'ends';
/** So long that takes, in milliseconds. */
const REFUSING = 500;

/** How a server stops so that no request is lost. */
export interface Stopping {
  /** Set from the moment at which it is to stop. */
  isStopping: boolean;
  /**
   * Readiness fails first, and for `drain` milliseconds whatever still comes is answered; then the port closes,
   * and what is under way ends. What has not begun to be answered in the time for that is refused, and what clients
   * still read is cut off. Resolves with whether there was none of either.
   */
  stop(drain: number): Promise<boolean>;
}

/** Counts the requests that have arrived whole. A connection with half of one keeps no server from stopping. */
export function addStopping(app: FastifyInstance, { grace }: Pick<Patience, 'grace'>): Stopping {
  const underWay = new Set<FastifyReply['raw']>();
  let ended = (): void => undefined;
  app.addHook('onRequest', (_request, reply, done) => {
    if (stopping.isStopping) void reply.header('connection', 'close');
    done();
  });
  app.addHook('preHandler', (_request, reply, done) => {
    underWay.add(reply.raw);
    reply.raw.once('close', () => {
      underWay.delete(reply.raw);
      if (underWay.size === 0) ended();
    });
    done();
  });
  const stopping: Stopping = {
    isStopping: false,
    async stop(drain) {
      stopping.isStopping = true;
      await wait(drain);
      const closed = app.close();
      const allEnded = new Promise<void>((resolve) => {
        if (underWay.size === 0) resolve();
        ended = resolve;
      });
      await Promise.race([allEnded, wait(grace, undefined, { ref: false })]);
      const isWhole = underWay.size === 0;
      if (!isWhole) {
        for (const raw of underWay) raw.emit(ENDS);
        await Promise.race([allEnded, wait(REFUSING, undefined, { ref: false })]);
      }
      app.server.closeAllConnections();
      await closed;
      return isWhole;
    },
  };
  return stopping;
}
