import type { AddressInfo } from 'node:net';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import type { Store } from '../../src/store/port';
import { serverOn } from '../server/serving';
import { readOnlyRealStore } from '../support/engine';

/** The protocol of 2026-07-28, and what clients spoke before it. */
export const PROTOCOLS = [
  ['auto', '2026-07-28'],
  ['legacy', '2025-11-25'],
] as const;
export type Mode = (typeof PROTOCOLS)[number][0];

/** The official client, which knows only the address. */
export async function agentAt(app: FastifyInstance, mode: Mode = 'auto'): Promise<Client> {
  const { port } = app.server.address() as AddressInfo;
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`)));
  return client;
}

/** Serves the real graph while the tests of a file run, on the embedded engine where nothing else is said. */
export function serveReal(
  settings: Parameters<typeof serverOn>[1] = {},
  openStore: () => Store | Promise<Store> = readOnlyRealStore,
): () => FastifyInstance {
  let app: FastifyInstance;
  let servedGraph: ServedGraph;
  beforeAll(async () => {
    servedGraph = new ServedGraph(await openStore(), { answerBytes: 2 ** 20 });
    await servedGraph.start();
    app = await serverOn(servedGraph, settings);
  });
  afterAll(async () => {
    await app.close();
    await servedGraph.close();
  });
  return () => app;
}

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

export type Result = Awaited<ReturnType<Client['callTool']>>;

export function textOf({ content }: Result): string {
  const [first] = content;
  if (first?.type !== 'text') throw new Error('The answer has no text.');
  return first.text;
}
