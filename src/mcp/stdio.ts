import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { Host } from './desk';
import { mcpServer } from './server';

/** Answers messages that come on the standard input, until it ends. */
export function serveMessages(host: Host): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    serveStdio(() => mcpServer(host), {
      transport: new StdioServerTransport(),
      maxSubscriptions: 0,
    });
  });
}
