import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { publishedOperations } from '../../src/server/http/operations';
import { agentAt, bytesOf, PROTOCOLS, serveReal, textOf, type Result } from './agent';
import { onNeo4j, realStore } from '../support/engines';

interface Call {
  readonly tool: string;
  readonly arguments: Record<string, unknown>;
  readonly isError?: boolean;
  readonly contains: readonly string[];
}

/** What an agent called for the questions of users, and what it has to be told. */
const CONVERSATIONS = JSON.parse(
  readFileSync(join(__dirname, 'conversations.json'), 'utf8'),
) as readonly { readonly question: string; readonly calls: readonly Call[] }[];

const app = serveReal({}, realStore);

describe.each(PROTOCOLS)('an agent by %s', (mode, version) => {
  let agent: Client;
  beforeAll(async () => {
    agent = await agentAt(app(), mode);
  });
  afterAll(() => agent.close());

  it('speaks its protocol', () => {
    expect(agent.getNegotiatedProtocolVersion()).toBe(version);
  });

  const asked = CONVERSATIONS.map(({ question, calls }) => [question, calls] as const);
  it.each(asked)('is told: %s', async (_question, calls) => {
    for (const call of calls) {
      const result = await answerTo(agent, call);
      const text = textOf(result);
      expect({ call, isError: result.isError ?? false, text }).toEqual({
        call,
        isError: call.isError ?? false,
        text,
      });
      for (const part of call.contains) expect(text).toContain(part);
      expect(bytesOf(result)).toBeLessThan(call.tool === 'record' ? 10_000 : 40_000);
      if (!call.isError && call.tool !== 'schema') expect(text).toContain('fingerprint":"');
    }
  });
});

/** Neo4j plans a statement when it first sees it, which can take longer than a request may: it is asked again then. */
async function answerTo(agent: Client, call: Call, tries = onNeo4j ? 5 : 1): Promise<Result> {
  const result = await agent.callTool({ name: call.tool, arguments: call.arguments });
  return tries > 1 && textOf(result) === 'The query timed out.'
    ? answerTo(agent, call, tries - 1)
    : result;
}

describe('the published questions', () => {
  it.each(publishedOperations().map(({ name }) => name))('%s fits', async (operation) => {
    const agent = await agentAt(app());
    const result = await agent.callTool({ name: 'ask', arguments: { operation } });
    await agent.close();
    expect(result.isError).toBeUndefined();
    expect(bytesOf(result)).toBeLessThan(40_000);
    expect(JSON.parse(textOf(result))).toMatchObject({ operation });
  });
});
