import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ExportFile } from '../../export/export';
import type { ExportRequest } from '../../export/request';
import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import type { ServedGraph } from '../served-graph';
import { accountOf } from './observing';

/** What is asked for, or a refusal. What makes files is loaded when the first one is asked for. */
export async function wantedFile(options: Record<string, unknown>): Promise<ExportRequest> {
  const { readRequest } = await import('../../export/request.js');
  return readRequest(options);
}

/** The file, made in the worker when the graph is so large that there is one. */
export async function servedFile(
  wanted: ExportRequest,
  servedGraph: ServedGraph,
  publicUrl: string,
): Promise<ExportFile> {
  const { exportFile } = await import('../../export/export.js');
  const lease = servedGraph.lease();
  try {
    const file = lease.worker
      ? await lease.worker.run({ kind: 'export', request: wanted, publicUrl })
      : await exportFile(wanted, lease.snapshot, publicUrl);
    return file as ExportFile;
  } finally {
    lease.release();
  }
}

/** The license as a link (RFC 8288), for formats that cannot say it. */
export const LICENSE_LINK = `<${DATA_LICENSE.url}>; rel="license"`;

/** Files of the graph and of parts of it: `GET /export?format=gexf&what=neighbourhood&of=committee:dasc`. */
export function addExport(
  app: FastifyInstance,
  servedGraph: ServedGraph,
  { publicUrl }: { publicUrl: string },
): void {
  app.get('/export', async (request, reply) => {
    const wanted = await wantedFile(request.query as Record<string, unknown>);
    accountOf(request).exported = { format: wanted.format, what: wanted.what };
    const { name, mediaType, text } = await servedFile(wanted, servedGraph, publicUrl);
    addLinks(request, reply);
    return reply
      .type(`${mediaType}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(text);
  });
}

/** Says under which license the file is, and where the columns of CSV are described. */
function addLinks({ query }: FastifyRequest, reply: FastifyReply): void {
  const links = [LICENSE_LINK];
  const options = new URLSearchParams(query as Record<string, string>);
  if (options.get('format') === 'csv') {
    options.set('format', 'csvw');
    // These change the bytes of a table, and nothing that is said of its columns.
    for (const ofBytes of ['bom', 'escape']) options.delete(ofBytes);
    links.push(`<?${options}>; rel="describedby"; type="application/csvm+json"`);
  }
  void reply.header('link', links.join(', '));
}
