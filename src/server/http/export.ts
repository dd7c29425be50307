import type { FastifyInstance } from 'fastify';
import { exportFile, type ExportFile } from '../../export/export';
import { readRequest } from '../../export/request';
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
    } finally {
      lease.release();
    }
  });
}
