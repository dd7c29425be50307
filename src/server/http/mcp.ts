import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import { Refusal } from '../../kernel/errors';
import type { Desk } from '../../mcp/desk';
import type { DeskOptions } from '../desk';
import type { ServedGraph } from '../served-graph';
import { isNestedTooDeep } from './body';
import { accountOf } from './observing';
import { inItsTime } from './request-signal';

interface McpOptions extends DeskOptions {
  readonly servedGraph: ServedGraph;
  readonly config: DeskOptions['config'] &
    Pick<Config, 'corsOrigins'> & { readonly requestTime?: number };
}

/** Agents ask at `/mcp`, each request by itself: there are no sessions, and nothing is told without being asked. */
export function addMcp(app: FastifyInstance, options: McpOptions): void {
  const { servedGraph, config } = options;
  addDiscovery(app, options);
  app.route({
    method: 'POST',
    url: '/mcp',
    onRequest: refuseForeignOrigins(config),
    preHandler: refuseBatches,
    handler(request, reply) {
      const lease = servedGraph.lease();
      reply.raw.once('close', () => {
        lease.release();
      });
      void reply.header('cache-control', 'no-store');
      return inItsTime(
        reply,
        async (signal) => {
          const [{ answerMessage }, { deskOf }] = await Promise.all([
            import('../../mcp/http.js'),
            import('../desk.js'),
          ]);
          const account = accountOf(request);
          const log = request.log.error.bind(request.log);
          const desk: Desk = deskOf(options, { lease, account, log, signal });
          const { status, type, body } = await answerMessage(
            desk,
            requestOf(request, signal),
            request.body,
          );
          void reply.code(status);
          if (type) void reply.type(type);
          return reply.send(body);
        },
        { ms: config.requestTime },
      );
    },
  });
}

/** Where programs learn what is here before they ask. */
function addDiscovery(app: FastifyInstance, { config, operations }: McpOptions): void {
  const { publicUrl } = config;
  const discovery = () => import('../../mcp/discovery.js');
  app.get('/mcp/server-card', async (_request, reply) => {
    const { CARD_TYPE, serverCard } = await discovery();
    return reply.type(CARD_TYPE).send(JSON.stringify(serverCard(publicUrl)));
  });
  app.get('/.well-known/ai-catalog.json', async (_request, reply) => {
    const { CATALOG_TYPE, aiCatalog } = await discovery();
    return reply.type(CATALOG_TYPE).send(JSON.stringify(aiCatalog(publicUrl)));
  });
  app.get('/llms.txt', async (_request, reply) => {
    const { llmsText } = await discovery();
    return reply.type('text/plain; charset=utf-8').send(llmsText({ publicUrl, operations }));
  });
}

/** The same request as the library takes it; its body is read already. */
function requestOf({ headers, raw }: FastifyRequest, signal: AbortSignal): Request {
  const named = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return new Request(new URL(raw.url ?? '/', 'http://localhost'), {
    method: 'POST',
    headers: named,
    signal,
  });
}

/** A page elsewhere that has led its own name to this machine could otherwise ask what only this machine can reach. */
function refuseForeignOrigins({
  corsOrigins,
  publicUrl,
}: Pick<Config, 'corsOrigins' | 'publicUrl'>) {
  const allowed = [...corsOrigins, new URL(publicUrl).origin];
  return ({ headers }: FastifyRequest, _reply: unknown, done: (error?: Error) => void) => {
    const { origin } = headers;
    const isAllowed = origin === undefined || allowed.includes('*') || allowed.includes(origin);
    done(isAllowed ? undefined : new Refusal('ORIGIN_NOT_ALLOWED'));
  };
}

/** One request is counted as one, so it holds one. */
function refuseBatches(
  { body, headers }: FastifyRequest,
  _reply: unknown,
  done: (error?: Error) => void,
): void {
  if (isNestedTooDeep(body, headers['content-length']))
    return done(new Refusal('QUERY_TOO_COMPLEX', 'The message is nested too deep.'));
  done(
    Array.isArray(body)
      ? new Refusal(
          'BAD_REQUEST',
          'The request body is a list; send each message in a request of its own.',
        )
      : undefined,
  );
}
