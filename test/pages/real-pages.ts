import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import type { Config } from '../../src/config/config';
import { embeddedRealStore } from '../support/engine';
import { send, serverOn } from '../server/serving';

/** A server with the real graph, asked as a browser asks, while the tests of a group run. */
export function realPages(settings: Partial<Config> = {}) {
  let app: FastifyInstance;
  let graph: ServedGraph;
  beforeAll(async () => {
    graph = new ServedGraph(embeddedRealStore(), { answerBytes: 1e7 });
    await graph.start();
    app = await serverOn(graph, settings);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await graph.close();
  });
  return {
    get: (url: string, accept = 'text/html') => send(app, { url, headers: { accept } }),
  };
}
