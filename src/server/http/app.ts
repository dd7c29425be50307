import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Context } from '../graphql/context';
import { createApolloServer } from '../graphql/apollo';
import type { Config } from '../../config/config';
import type { ServedGraph } from '../served-graph';
import { LARGEST_BODY, sendError, sendNotFound } from './error';
import { addExport } from './export';
import { publishedOperations } from './operations';

const PAGE = join(__dirname, '..', '..', 'page');

export interface App {
  readonly app: FastifyInstance;
  /** Answers every published operation once, and only then calls the server ready. */
  readonly warmUp: () => Promise<void>;
}

/** The HTTP server: GraphQL at /graphql, the page at /, and what a supervisor asks. */
export async function createApp(
  config: Config,
  schema: GraphQLSchema,
  servedGraph: ServedGraph,
): Promise<App> {
  const app = Fastify({
    logger:
      config.logLevel === 'silent' ? false : { level: config.logLevel, stream: process.stderr },
    bodyLimit: LARGEST_BODY,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
  });
  app.setErrorHandler(sendError);
  app.setNotFoundHandler(sendNotFound);
  const apollo = createApolloServer(schema, (fields, message) => app.log.error(fields, message), [
    fastifyApolloDrainPlugin(app),
  ]);
  await apollo.start();

  // Without a listed origin no header is sent, and browsers keep other pages from reading the answers.
  if (config.corsOrigins.length > 0)
    await app.register(fastifyCors, { origin: [...config.corsOrigins], methods: ['GET', 'POST'] });
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (_request, reply) => {
      const lease = servedGraph.lease();
      reply.raw.once('close', () => {
        lease.release();
      });
      return new Context(lease.store, lease.snapshot, lease.worker);
    },
  });
  const operations = publishedOperations();
  let warm = false;
  const warmUp = async () => {
    // Without that thread everything else can be asked, and this server is ready for it.
    await servedGraph.whenReady().catch((error: unknown) => {
      app.log.error({ err: error }, 'Questions that walk the graph cannot be answered.');
    });
    // A plan that the store has not made yet costs it up to half a second.
    for (const { query } of operations) {
      const lease = servedGraph.lease();
      await apollo.executeOperation(
        { query },
        { contextValue: new Context(lease.store, lease.snapshot, lease.worker) },
      );
      lease.release();
    }
    warm = true;
  };
  addExport(app, servedGraph);
  app.get('/operations.json', () => operations);
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await servedGraph.health();
      if (!warm)
        return await reply.code(503).header('retry-after', '1').send({ status: 'starting' });
      return { status: 'ok' };
    } catch {
      return reply.code(503).header('retry-after', '5').send({ status: 'unavailable' });
    }
  });
  if (existsSync(PAGE)) await app.register(fastifyStatic, { root: PAGE, preCompressed: true });
  return { app, warmUp };
}
