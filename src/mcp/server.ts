import { McpServer, type CallToolResult } from '@modelcontextprotocol/server';
import { VERSION } from '../kernel/version';
import { errorAnswer } from './answer';
import { askTool } from './ask-tool';
import type { Host } from './desk';
import { addPrompts } from './prompts';
import { queryTool } from './query-tool';
import { recordTool } from './record-tool';
import { addResources } from './resources';
import { schemaTool } from './schema-tool';
import { searchTool } from './search-tool';
import type { Tool } from './tool';

const TOOLS: readonly Tool[] = [searchTool, recordTool, askTool, schemaTool, queryTool];

/** It reads a graph that is all there is, and the same call has the same answer. */
const ANNOTATIONS = {
  readOnlyHint: true,
  idempotentHint: true,
  openWorldHint: false,
};

/** What is listed changes only with the program. */
const HOUR = 3_600_000;
const LISTED = { ttlMs: HOUR, cacheScope: 'public' } as const;

/** Nobody has to listen for other lists; without this the SDK says that there may be some. */
const SAME = { listChanged: false };

const INSTRUCTIONS = `The history of the ccNSO, a body of ICANN, as a graph with a source for every fact.
Search for ids, then read a record or ask a published question; write GraphQL only for what these do not answer.
Cite for each statement the source with its place, the address of the record, and the fingerprint of the data.
Say how certain it is: CERTAIN is what sources show, EXPECTED what usual terms suggest, POSSIBLE what no source rules out; never tell POSSIBLE as a fact. What is null or listed as unknown is not known, which is not "no".`;

/** A server for one request or one connection. */
export function mcpServer(host: Host): McpServer {
  const server = new McpServer(
    { name: 'ccnso-graph', title: 'ccNSO Graph', version: VERSION, websiteUrl: host.publicUrl },
    {
      instructions: INSTRUCTIONS,
      capabilities: { tools: SAME, resources: SAME, prompts: SAME },
      cacheHints: {
        'tools/list': LISTED,
        'prompts/list': LISTED,
        'resources/list': LISTED,
        'resources/templates/list': LISTED,
        'server/discover': LISTED,
      },
    },
  );
  for (const each of TOOLS) addTool(server, each, host);
  addResources(server, host);
  addPrompts(server);
  return server;
}

function addTool(
  server: McpServer,
  { name, description, input, output, answer }: Tool,
  host: Host,
): void {
  const form = {
    description: typeof description === 'string' ? description : description(host),
    inputSchema: input,
    ...(output ? { outputSchema: output } : {}),
    annotations: ANNOTATIONS,
  };
  server.registerTool(name, form, (given, { mcpReq }): Promise<CallToolResult> => {
    return host.call(mcpReq.signal, async (desk) => {
      try {
        const text = await desk.kept(JSON.stringify([name, given]), async () => {
          const result = await answer(given as never, desk);
          return { text: JSON.stringify(result), isWhole: !result.isError };
        });
        return JSON.parse(text) as CallToolResult;
      } catch (error) {
        return errorAnswer(desk.told(error));
      }
    });
  });
}
