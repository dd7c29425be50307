import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCors from '@fastify/cors';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../../config/config';
import { createApolloServer } from '../graphql/apollo';
import { Context } from '../graphql/context';
import { errorLog } from '../log';
import type { Lease, ServedGraph } from '../served-graph';
import { LARGEST_BODY, sendError } from './error';
import { addExport } from './export';
import { addHealth } from './health';
import { publishedOperations } from './operations';
import { addRefusals } from './refusals';

const PAGE = join(__dirname, '..', '..', 'page');

export interface App {
  readonly app: FastifyInstance;
  /** Answers every published operation once, and only then calls the server ready. */
  readonly warmUp: () => Promise<void>;
}

/** The HTTP server: GraphQL at /graphql, the page at /, files at /export, and what a supervisor asks. */
export async function createApp(
  config: Pick<Config, 'corsOrigins'>,
  schema: GraphQLSchema,
  servedGraph: ServedGraph,
  logger: Logger,
): Promise<App> {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    bodyLimit: LARGEST_BODY,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
  });
  app.setErrorHandler(sendError);
  addRefusals(app);
  const log = errorLog(logger);
  const apollo = createApolloServer(schema, log, [fastifyApolloDrainPlugin(app)]);
  await apollo.start();

  // Without a listed origin no header is sent, and browsers keep other pages from reading the answers.
  if (config.corsOrigins.length > 0)
    await app.register(fastifyCors, { origin: [...config.corsOrigins], methods: ['GET', 'POST'] });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: fastifyApolloHandler(apollo, {
      context: (_request, reply) => {
        const lease = servedGraph.lease();
        reply.raw.once('close', () => {
          lease.release();
        });
        return Promise.resolve(contextOf(lease));
      },
    }),
  });
  const operations = publishedOperations();
  let warm = false;
  const warmUp = async () => {
    // Without the worker everything else can be asked, and this server is ready for it.
    await servedGraph.whenReady().catch((error: unknown) => {
      log({ err: error }, 'The worker cannot answer.');
    });
    // A plan that the store has not made yet costs it up to half a second.
    for (const { query } of operations) {
      const lease = servedGraph.lease();
      await apollo.executeOperation({ query }, { contextValue: contextOf(lease) });
      lease.release();
    }
    warm = true;
  };
  addExport(app, servedGraph);
  app.get('/operations.json', () => operations);
  addHealth(app, servedGraph, () => warm);
  if (existsSync(PAGE)) await app.register(fastifyStatic, { root: PAGE, preCompressed: true });
  return { app, warmUp };
}

function contextOf({ store, snapshot, worker }: Lease): Context {
  return new Context(store, snapshot, worker);
}
