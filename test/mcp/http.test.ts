import type { FastifyInstance } from 'fastify';
import { ServedGraph } from '../../src/server/served-graph';
import { send, startOn, type Request } from '../server/serving';
import { keptLog } from '../server/log-lines';
import { readOnlyRealStore } from '../support/engine';
import { agentAt, serveReal, textOf } from './agent';

const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

function post(app: FastifyInstance, message: unknown, headers: Record<string, string> = {}) {
  return send(app, {
    method: 'POST',
    url: '/mcp',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...headers,
    },
    payload: JSON.stringify(message),
  } satisfies Request);
}

describe('the address of agents', () => {
  const app = serveReal({
    corsOrigins: ['https://agents.example'],
    publicUrl: 'https://graph.example',
  });

  it.each([
    [undefined, 200],
    ['https://agents.example', 200],
    ['https://graph.example', 200],
    ['https://evil.example', 403],
    ['http://localhost:4000', 403],
    ['null', 403],
  ])('answers a page of %s with %d', async (origin, status) => {
    const response = await post(app(), LIST, origin ? { origin } : {});
    expect(response.status).toBe(status);
    if (status === 403) expect(response.text).toContain('ORIGIN_NOT_ALLOWED');
  });

  it('refuses a host that is none', async () => {
    expect((await post(app(), LIST, { host: 'a b' })).status).toBe(400);
  });

  it('refuses a list of messages, which would count as one request', async () => {
    const response = await post(app(), [LIST, LIST]);
    expect(response.status).toBe(400);
    expect(response.text).toContain('each message in a request of its own');
  });

  it.each(['GET', 'DELETE'])('has no sessions to %s', async (method) => {
    const response = await send(app(), { method, url: '/mcp' });
    expect(response.status).toBe(405);
    expect(response.headers['allow']).toBe('POST');
  });

  it('has the headers of all answers', async () => {
    const { headers } = await post(app(), LIST);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-request-id']).toMatch(/./);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('holds no stream open for who wants to hear of changes', async () => {
    const agent = await agentAt(app());
    await expect(agent.listen({ toolsListChanged: true })).rejects.toThrow(/limit|not/i);
    await agent.close();
  });
});

describe('where only published operations are answered', () => {
  const app = serveReal({ operations: 'published' });

  it('refuses query with words of its own, and answers what is published', async () => {
    const agent = await agentAt(app());
    const refused = await agent.callTool({
      name: 'query',
      arguments: { graphql: '{ __typename }' },
    });
    expect(refused.isError).toBe(true);
    expect(textOf(refused)).toBe(
      'This server answers only its published questions; use the tools search, record and ask.',
    );
    const asked = await agent.callTool({ name: 'ask', arguments: { operation: 'Dataset' } });
    expect(asked.isError).toBeUndefined();
    await agent.close();
  });
});

describe('where a client may send few requests', () => {
  const app = serveReal({ rateLimit: 2 });

  it('counts those of agents', async () => {
    const statuses = [await post(app(), LIST), await post(app(), LIST), await post(app(), LIST)];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
  });
});

describe('the log', () => {
  it('tells which tool asked which question, and what was kept', async () => {
    const { logger, lines } = keptLog('info');
    const servedGraph = new ServedGraph(readOnlyRealStore(), { answerBytes: 2 ** 20 });
    await servedGraph.start();
    const { app } = await startOn(servedGraph, {}, { logger });
    const agent = await agentAt(app);
    const ask = (variables: object) =>
      agent.callTool({ name: 'ask', arguments: { operation: 'CouncilChairs', variables } });
    expect(textOf(await ask({}))).toBe(textOf(await ask({})));
    await ask({ secret: 'x' });
    await agent.callTool({ name: 'query', arguments: { graphql: 'query Mine { __typename }' } });
    await agent.close();
    await app.close();
    await servedGraph.close();
    const told = lines().filter(({ route, tool }) => route === '/mcp' && tool);
    expect(told).toMatchObject([
      { event: 'request', tool: 'ask', published: 'CouncilChairs', cache: 'miss', outcome: 'OK' },
      { event: 'request', tool: 'ask', published: 'CouncilChairs', cache: 'hit', statements: 0 },
      { event: 'refusal', tool: 'ask', outcome: 'BAD_REQUEST' },
      { event: 'request', tool: 'query', operation: 'Mine' },
    ]);
    expect(told[0]?.['statements']).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});
