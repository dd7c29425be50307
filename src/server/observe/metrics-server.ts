import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { Registry } from 'prom-client';
import type { ServedGraph } from '../served-graph';
import type { Observer } from './account';
import { RequestMetrics } from './metrics';
import { addServerMetrics } from './server-metrics';

export interface Metrics {
  readonly observer: Observer;
  readonly server: Server;
}

/** Serves metrics on a port of their own, which the world need not reach. */
export async function serveMetrics(
  { port, host }: { readonly port: number; readonly host: string },
  servedGraph: ServedGraph,
): Promise<Metrics> {
  const client = await import('prom-client');
  const registry = new client.Registry();
  // Memory, processor, garbage collection, and how late the event loop is.
  client.collectDefaultMetrics({ register: registry });
  addServerMetrics(client, registry, servedGraph);
  const observer = new RequestMetrics(client, registry);
  const server = createServer((request, reply) => {
    const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics';
    if (!isAsked) reply.writeHead(404).end();
    else
      void answer(registry).then(({ status, headers, body }) =>
        reply.writeHead(status, headers).end(body),
      );
  });
  server.listen(port, host);
  await once(server, 'listening');
  // It keeps no program running.
  server.unref();
  return { observer, server };
}

async function answer(registry: Registry) {
  try {
    const headers = { 'content-type': registry.contentType };
    return { status: 200, headers, body: await registry.metrics() };
  } catch {
    return { status: 500, headers: {}, body: '' };
  }
}
