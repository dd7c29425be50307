import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Requests under way have so long to end, in milliseconds. */
const GRACE = 10_000;

/** How a server stops so that no request is lost. */
export interface Stopping {
  /** Set from the moment at which it is to stop. */
  isStopping: boolean;
  /**
   * Readiness fails first, and for `drain` milliseconds whatever still comes is answered; then the port closes,
   * and what is under way ends. Resolves with whether all of it did within the time for that.
   */
  stop(drain: number): Promise<boolean>;
}

/** Counts the requests that have arrived whole. A connection with half of one keeps no server from stopping. */
export function addStopping(app: FastifyInstance): Stopping {
  let underWay = 0;
  let ended = (): void => undefined;
  app.addHook('onRequest', (_request, reply, done) => {
    if (stopping.isStopping) void reply.header('connection', 'close');
    done();
  });
  app.addHook('preHandler', (_request, reply, done) => {
    underWay++;
    reply.raw.once('close', () => {
      underWay--;
      if (underWay === 0) ended();
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
        if (underWay === 0) resolve();
        ended = resolve;
      });
      await Promise.race([allEnded, wait(GRACE, undefined, { ref: false })]);
      const isWhole = underWay === 0;
      app.server.closeAllConnections();
      await closed;
      return isWhole;
    },
  };
  return stopping;
}
