import type { FastifyInstance } from 'fastify';
import { VERSION } from '../../kernel/version';
import type { ServedGraph } from '../served-graph';

/** What is true only at this moment. */
const NOW = { 'cache-control': 'no-store' };

/** What a supervisor asks: whether the process lives, and whether it can answer queries, with how well the answers that it keeps serve. */
export function addHealth(
  app: FastifyInstance,
  servedGraph: ServedGraph,
  isWarm: () => boolean,
): void {
  const is = (status: string) => ({ status, version: VERSION });
  app.get('/health/live', (_request, reply) => reply.headers(NOW).send(is('ok')));
  app.get('/health/ready', async (_request, reply) => {
    void reply.headers(NOW);
    try {
      await servedGraph.health();
    } catch {
      return reply.code(503).header('retry-after', '5').send(is('unavailable'));
    }
    if (!isWarm()) return reply.code(503).header('retry-after', '1').send(is('starting'));
    const { count, bytes, hits, misses } = servedGraph.answers;
    return { ...is('ok'), answers: { count, bytes, hits, misses } };
  });
}
