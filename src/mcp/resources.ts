import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceTemplate,
  type McpServer,
} from '@modelcontextprotocol/server';
import { errorAnswer } from './answer';
import type { Host } from './desk';
import { inFull } from './questions';
import { recordAnswer } from './record-tool';

const TIME = join(__dirname, '..', '..', 'docs', 'time-and-certainty.md');

/** Records, the questions, and what days and grades mean. */
export function addResources(server: McpServer, host: Host): void {
  const markdown = 'text/markdown';
  server.registerResource(
    'questions',
    'ccnso://questions',
    {
      title: 'Published questions',
      description: 'Each question of the tool ask, with its variables, their types and defaults.',
      mimeType: markdown,
    },
    ({ href: uri }) => {
      const text = `# Questions\n\n${host.operations.map(inFull).join('\n')}`;
      return { contents: [{ uri, mimeType: markdown, text }] };
    },
  );
  server.registerResource(
    'time-and-certainty',
    'ccnso://time-and-certainty',
    {
      title: 'Time and certainty',
      description: 'What dates, days and the grades CERTAIN, EXPECTED and POSSIBLE mean.',
      mimeType: markdown,
    },
    async ({ href: uri }) => ({
      contents: [{ uri, mimeType: markdown, text: await readFile(TIME, 'utf8') }],
    }),
  );
  server.registerResource(
    'record',
    new ResourceTemplate('ccnso://record/{id}', { list: undefined }),
    {
      title: 'Record',
      description: 'A record by its id, as the tool record answers it.',
      mimeType: 'application/json',
    },
    ({ href: uri }, { id }, { mcpReq }) =>
      host.call(mcpReq.signal, async (desk) => {
        const asked = { id: decoded(String(id)), first: 20 };
        const { content, isError } = await recordAnswer(asked, desk).catch((error: unknown) =>
          errorAnswer(desk.told(error)),
        );
        const [first] = content;
        const text = first?.type === 'text' ? first.text : '';
        if (isError) throw new ProtocolError(ProtocolErrorCode.InvalidParams, text);
        return { contents: [{ uri, mimeType: 'application/json', text }] };
      }),
  );
}

/** An id as an address has it; what cannot be read as one is looked for as it is, and not found. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
