import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { loadGraph } from '../../src/seeding/load';
import { ServedGraph } from '../../src/server/served-graph';
import { embeddedStore, realGraph } from '../support/engine';
import { serverOn } from './serving';

/** A server of the real graph, with what holds its store. */
export async function startExporting(): Promise<{
  app: FastifyInstance;
  servedGraph: ServedGraph;
}> {
  const store = embeddedStore();
  await loadGraph(store, await realGraph());
  const servedGraph = new ServedGraph(store);
  return { app: await serverOn(servedGraph), servedGraph };
}

export interface Got {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export async function getExport(app: FastifyInstance, query: string): Promise<Got> {
  const { port } = app.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/export?${query}`);
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return { statusCode: response.status, headers, body: await response.text() };
}
