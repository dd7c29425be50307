import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { exportFile, type ExportFile } from '../../export/export';
import { readRequest } from '../../export/request';
import { ERROR_STATUS, Refusal } from '../../kernel/errors';
import type { ServedGraph } from '../served-graph';

/** Files of the graph and of parts of it: `GET /export?format=gexf&what=neighbourhood&of=committee:dasc`. */
export function addExport(app: FastifyInstance, servedGraph: ServedGraph): void {
  app.get('/export', async (request, reply) => {
    const lease = servedGraph.lease();
    try {
      const wanted = readRequest(request.query as Record<string, unknown>);
      const file = lease.worker
        ? await lease.worker.run({ kind: 'export', request: wanted })
        : await exportFile(wanted, lease.snapshot);
      const { name, mediaType, text } = file as ExportFile;
      return await reply
        .type(`${mediaType}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(text);
    } catch (error) {
      return await refuse(error, reply, app);
    } finally {
      lease.release();
    }
  });
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/export',
    handler: (_request, reply) => {
      const message = 'A file is only fetched; allowed are GET and HEAD.';
      const errors = [{ message, extensions: { code: 'BAD_REQUEST' } }];
      return reply.code(405).header('allow', 'GET, HEAD').send({ errors });
    },
  });
}

/** Errors look as those of the GraphQL endpoint do, and let out as little. */
async function refuse(error: unknown, reply: FastifyReply, app: FastifyInstance): Promise<unknown> {
  if (error instanceof Refusal) {
    const { code, message, details } = error;
    const errors = [{ message, extensions: { code, ...details } }];
    return reply.code(ERROR_STATUS[code]).send({ errors });
  }
  const errorId = randomUUID();
  app.log.error({ err: error, errorId }, 'An export failed.');
  const errors = [{ message: 'Internal server error', extensions: { code: 'INTERNAL', errorId } }];
  return reply.code(500).send({ errors });
}
