import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Desk, Host } from './desk';
import { mcpServer } from './server';

interface Sent {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

/** By which request a server is made. */
const HOSTS = new WeakMap<Request, Host>();

const handler = createMcpHandler(
  ({ requestInfo }) => mcpServer(HOSTS.get(requestInfo as Request) as Host),
  // Nothing that is listed changes while the server runs, so nobody needs to wait for it.
  { maxSubscriptions: 0 },
);

/** Answers a message of the protocol of 2026-07-28, or of one of 2025, whole. */
export async function answerMessage(desk: Desk, request: Request, body: unknown): Promise<Sent> {
  // The time of the request is that of its call.
  HOSTS.set(request, { ...desk, call: (_signal, work) => work(desk) });
  const response = await handler.fetch(request, { parsedBody: body });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: await response.text(),
  };
}
