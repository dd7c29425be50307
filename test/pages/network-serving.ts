import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import { send, serverOn } from '../server/serving';
import { embeddedRealStore } from '../support/engine';

/** Serves the real graph while the tests of a file run, and gets what a browser would. */
export function serveGraph(): (url: string) => ReturnType<typeof send> {
  let app: FastifyInstance;
  let servedGraph: ServedGraph;
  beforeAll(async () => {
    servedGraph = new ServedGraph(embeddedRealStore(), { answerBytes: 1e7 });
    await servedGraph.start();
    app = await serverOn(servedGraph);
  });
  afterAll(async () => {
    await app.close();
    await servedGraph.close();
  });
  return (url) => send(app, { url, headers: { accept: 'text/html' } });
}
