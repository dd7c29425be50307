import type { FastifyInstance } from 'fastify';
import { VERSION } from '../../kernel/version';
import type { Health } from '../../store/port';
import { reasonIn } from '../log';
import type { ServedGraph } from '../served-graph';

/** What is true only at this moment. */
const NOW = { 'cache-control': 'no-store' };

/** What a supervisor asks: whether the process lives, and whether it can answer queries, with how well the answers that it keeps serve. */
export function addHealth(
  app: FastifyInstance,
  servedGraph: ServedGraph,
  state: { readonly isWarm: () => boolean; readonly isStopping: () => boolean },
): void {
  const is = (status: string) => ({ status, version: VERSION });
  let told = '';
  app.get('/health/live', (_request, reply) => reply.headers(NOW).send(is('ok')));
  app.get('/health/ready', async (request, reply) => {
    void reply.headers(NOW);
    const isNot = (status: string, after: number) =>
      reply.code(503).header('retry-after', String(after)).send(is(status));
    if (state.isStopping()) return isNot('stopping', 5);
    let health: Health;
    try {
      health = await servedGraph.health();
    } catch (error) {
      const { message, cause } = error as Error;
      // It is asked for every few seconds.
      if (message !== told)
        request.log.error(
          { cause: reasonIn(cause ?? error) },
          `The server is not ready: ${message}`,
        );
      told = message;
      return isNot('unavailable', 5);
    }
    told = '';
    if (!state.isWarm() || servedGraph.isBeingVerified) return isNot('starting', 1);
    const { count, bytes, hits, misses } = servedGraph.answers;
    // A server that is only busy is not taken out, as the others would have its work too.
    return { ...is(health), answers: { count, bytes, hits, misses } };
  });
}
