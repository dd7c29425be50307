import type { FastifyInstance } from 'fastify';
import type { ServedGraph } from '../../src/server/served-graph';
import { startExporting } from '../server/exporting';
import { send } from '../server/serving';

/** Serves the real graph while the tests of a file run, and gets what a browser would. */
export function serveGraph(): (url: string) => ReturnType<typeof send> {
  let app: FastifyInstance;
  let servedGraph: ServedGraph;
  beforeAll(async () => {
    ({ app, servedGraph } = await startExporting());
  });
  afterAll(async () => {
    await app.close();
    await servedGraph.close();
  });
  return (url) => send(app, { url, headers: { accept: 'text/html' } });
}
