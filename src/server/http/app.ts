import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '../../config/config';
import { createApolloServer } from '../graphql/apollo';
import { Context } from '../graphql/context';
import { errorLog } from '../log';
import type { Lease, ServedGraph } from '../served-graph';
import { answered } from './answering';
import { asGet, leaveOutNothing, refuseOtherBodies } from './body';
import { refuseBroken, refuseTunnels } from './broken';
import { addBrowserHeaders, addWellKnownFiles, sendPeopleToThePage } from './browser';
import { addCaching, varyByAccept } from './caching';
import { LARGEST_BODY, sendError } from './error';
import { addExport } from './export';
import { addHealth } from './health';
import { addLinkedData } from './linked-data';
import { mendHost } from './host';
import { publishedOperations } from './operations';
import { Published } from './published';
import { addRefusals, refuseUnreadableBodies } from './refusals';
import { keylessTypes, possibleTypes } from '../graphql/for-caches';
import { schemaText } from '../graphql/schema-text';

const PAGE = join(__dirname, '..', '..', 'page');

export interface App {
  readonly app: FastifyInstance;
  /** Answers every published operation once, and only then calls the server ready. */
  readonly warmUp: () => Promise<void>;
}

/** The HTTP server: GraphQL at /graphql, the page at /, files at /export, linked data, and what a supervisor asks. */
export async function createApp(
  config: Pick<Config, 'corsOrigins' | 'publicUrl' | 'maxAge'> & { readonly requestTime?: number },
  schema: GraphQLSchema,
  servedGraph: ServedGraph,
  logger: Logger,
): Promise<App> {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    bodyLimit: LARGEST_BODY,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    clientErrorHandler: refuseBroken,
  });
  refuseTunnels(app);
  app.setErrorHandler(sendError);
  addCaching(app);
  addRefusals(app);
  const log = errorLog(logger);
  const apollo = createApolloServer(schema, log, [fastifyApolloDrainPlugin(app)]);
  await apollo.start();

  await addBrowserHeaders(app, config);
  refuseUnreadableBodies(app);
  const contexts = new WeakMap<FastifyReply, Context>();
  const answer = fastifyApolloHandler(apollo, {
    context: (_request, reply) => Promise.resolve(contexts.get(reply) as Context),
  });
  const operations = publishedOperations();
  const published = new Published(operations);
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: [varyByAccept, mendHost, leaveOutNothing, published.inAddress],
    preHandler: [sendPeopleToThePage, refuseOtherBodies, published.inBody],
    handler(request, reply) {
      const lease = servedGraph.lease();
      reply.raw.once('close', () => {
        lease.release();
      });
      return answered(request, reply, {
        lease,
        config,
        ms: config.requestTime,
        answer: async (markWhole, signal) => {
          contexts.set(reply, contextOf(lease, markWhole, signal));
          return (await answer.call(this, asGet(request), reply)) as unknown;
        },
      });
    },
  });
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
  addWellKnownFiles(app);
  addExport(app, servedGraph, config);
  addLinkedData(app, servedGraph, config);
  app.get('/operations.json', () => operations);
  app.get('/schema.graphql', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(schemaText(schema)),
  );
  app.get('/possibleTypes.json', () => possibleTypes(schema));
  app.get('/keylessTypes.json', () => keylessTypes(schema));
  addHealth(app, servedGraph, () => warm);
  // A route for each file, so that another method there is told of the right ones.
  if (existsSync(PAGE))
    await app.register(fastifyStatic, { root: PAGE, preCompressed: true, wildcard: false });
  return { app, warmUp };
}

function contextOf(
  { store, snapshot, worker, reads }: Lease,
  markWhole?: () => void,
  signal?: AbortSignal,
): Context {
  return new Context(store, snapshot, worker, reads, markWhole, signal);
}
