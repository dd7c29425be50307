import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServedFile } from '../../export/export';
import type { ExportRequest } from '../../export/request';
import { DATA_LICENSE } from '../../memory/bibliography/dataset-citation';
import type { Config } from '../../config/config';
import { fileName } from '../../export/file-name';
import { EXPORT_TIME } from '../../plan/limits';
import type { Snapshot } from '../../memory/snapshot';
import type { ServedGraph } from '../served-graph';
import type { GraphWorker } from '../worker/port';
import { answered } from './answering';
import { ExportGate } from './export-gate';
import { accountOf } from './observing';

/** What is asked for, or a refusal. What makes files is loaded when the first one is asked for. */
export async function wantedFile(options: Record<string, unknown>): Promise<ExportRequest> {
  const { readRequest } = await import('../../export/request.js');
  return readRequest(options);
}

/** The file, made in a thread of its own where there is one, so that nobody else waits for it. */
async function servedFile(
  wanted: ExportRequest,
  { worker, snapshot }: { worker: GraphWorker | null; snapshot: Snapshot },
  publicUrl: string,
  signal?: AbortSignal,
): Promise<ServedFile> {
  if (!worker) {
    const { exportFile } = await import('../../export/export.js');
    return exportFile(wanted, snapshot, publicUrl, signal);
  }
  const asked = { kind: 'export', request: wanted, publicUrl } as const;
  const { mediaType, body } = (await worker.run(asked, signal)) as ServedFile;
  // It comes from the other thread as plain bytes.
  return { mediaType, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
}

/** The license as a link (RFC 8288), for formats that cannot say it. */
export const LICENSE_LINK = `<${DATA_LICENSE.url}>; rel="license"`;

/** Sends files, within what all of them together may take. */
export class Files {
  private readonly gate = new ExportGate();

  constructor(
    private readonly servedGraph: ServedGraph,
    private readonly config: Pick<Config, 'maxAge' | 'publicUrl'>,
  ) {}

  /** Makes the file unless it is kept; `isLarge` files are made in a thread of their own. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    { wanted, isLarge, head }: { wanted: ExportRequest; isLarge: boolean; head: () => void },
  ): Promise<unknown> {
    const { gate, config } = this;
    const lease = this.servedGraph.lease();
    reply.raw.once('close', () => {
      lease.release();
    });
    return answered(request, reply, {
      lease,
      config,
      ms: EXPORT_TIME,
      key: JSON.stringify(['file', wanted]),
      answer: async (signal) => {
        const { exporter, worker, snapshot } = lease;
        const made = { worker: isLarge ? exporter : worker, snapshot };
        const make = () => servedFile(wanted, made, config.publicUrl, signal);
        const { mediaType, body } = await gate.make(make, signal);
        void reply.type(`${mediaType}; charset=utf-8`);
        return { body, isWhole: true };
      },
      send: (file) => {
        const sent = gate.sent(file as Buffer, reply);
        head();
        return sent;
      },
    });
  }
}

/** Files of the graph and of parts of it: `GET /export?format=gexf&what=neighbourhood&of=committee:dasc`. */
export function addExport(app: FastifyInstance, files: Files): void {
  app.get('/export', async (request, reply) => {
    const wanted = await wantedFile(request.query as Record<string, unknown>);
    accountOf(request).exported = { format: wanted.format, what: wanted.what };
    const head = () => {
      addLinks(request, reply);
      void reply.header('content-disposition', `attachment; filename="${fileName(wanted)}"`);
    };
    return files.send(request, reply, { wanted, isLarge: true, head });
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
