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
import type { Config } from '../../config/config';
import { createApolloServer } from '../graphql/apollo';
import { Context } from '../graphql/context';
import { Repeats } from '../graphql/repeats';
import { ERRORS, type ErrorCode } from '../../kernel/errors';
import { errorLog, type Logger } from '../log';
import type { Account, Observer } from '../observe/account';
import { AskedOperations } from '../observe/asked';
import { requestIdOf } from '../observe/request-id';
import type { Lease } from '../generation';
import type { ServedGraph } from '../served-graph';
import { answered } from './answering';
import { asGet, leaveOutNothing, refuseOtherBodies } from './body';
import { refuseBroken, refuseTunnels } from './broken';
import { addBrowserHeaders, addWellKnownFiles, sendPeopleToThePage } from './browser';
import { addCaching, varyByAccept } from './caching';
import { LARGEST_BODY, sendError } from './error';
import { addExport } from './export';
import { addHealth } from './health';
import { addLinkedData } from './linked-data';
import { refuseBadHosts } from './host';
import { accountOf, observeRequests, observeRequest, tellOfBroken } from './observing';
import { persistedDocuments, publishedOperations } from './operations';
import { endUnreadAnswers, PATIENCE, patienceOptions, type Patience } from './patience';
import { Published } from './published';
import { addRateLimit } from './rate-limit';
import { addRefusals, refuseUnreadableBodies } from './refusals';
import { addSecurityHeaders, SECURITY_HEADERS } from './security';
import { addStopping, type Stopping } from './stopping';
import { warmUpWith } from './warm-up';
import { keylessTypes, possibleTypes } from '../graphql/for-caches';
import { schemaText } from '../graphql/schema-text';

/** Who may want to hear of the end of one request. */
const MOST_LISTENERS = 50;

const PAGE = join(__dirname, '..', '..', 'page');

type HttpConfig = Pick<
  Config,
  | 'corsOrigins'
  | 'publicUrl'
  | 'maxAge'
  | 'operations'
  | 'rateLimit'
  | 'trustProxy'
  | 'clientHeader'
>;

export interface App {
  readonly app: FastifyInstance;
  /** Answers every published operation once, and only then calls the server ready; false where it was closed before. */
  readonly warmUp: () => Promise<boolean>;
  /** Stops it so that no request is lost. */
  readonly stop: Stopping['stop'];
}

export interface AppOptions {
  /** Who is told of each request. */
  readonly observers?: readonly Observer[];
  /** How long a slow client is waited for. */
  readonly patience?: Patience;
}

/** The HTTP server: GraphQL at /graphql, the page at /, files at /export, linked data, and what a supervisor asks. */
export async function createApp(
  config: HttpConfig & { readonly requestTime?: number },
  schema: GraphQLSchema,
  servedGraph: ServedGraph,
  logger: Logger,
  { observers = [], patience = PATIENCE }: AppOptions = {},
): Promise<App> {
  const { http, ...times } = patienceOptions(patience);
  const operations = publishedOperations();
  const observing = { logger, observers, operations: new AskedOperations(operations) };
  const app: FastifyInstance = Fastify({
    ...times,
    // That a host is missing is told as all else is, and not by Node.
    http: { ...http, requireHostHeader: false },
    loggerInstance: logger as FastifyBaseLogger,
    bodyLimit: LARGEST_BODY,
    trustProxy: config.trustProxy.length > 0 && [...config.trustProxy],
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: requestIdOf,
    frameworkErrors: (error, request, reply) => {
      observeRequest(request, reply, observing);
      void sendError(error, request, reply.headers(SECURITY_HEADERS));
    },
    clientErrorHandler: (error, socket) => {
      const status = refuseBroken(error, socket);
      if (status) tellOfBroken(logger, status);
    },
  });
  const stopping = addStopping(app);
  app.addHook('onRequest', (_request, reply, done) => {
    // What is told of the end of a request is more than a leak would be suspected of.
    reply.raw.setMaxListeners(MOST_LISTENERS);
    done();
  });
  observeRequests(app, observing);
  refuseTunnels(app);
  addSecurityHeaders(app, config);
  endUnreadAnswers(app, patience);
  app.setErrorHandler(sendError);
  addCaching(app);
  addRefusals(app);
  refuseBadHosts(app);
  const log = errorLog(logger);
  const apollo = createApolloServer(schema, log, [fastifyApolloDrainPlugin(app)]);
  await apollo.start();

  let warm = false;
  await addBrowserHeaders(app, config);
  addHealth(app, servedGraph, {
    isWarm: () => warm,
    isStopping: () => stopping.isStopping,
  });
  await addRateLimit(app, config);
  refuseUnreadableBodies(app);
  const contexts = new WeakMap<FastifyReply, Context>();
  const answer = fastifyApolloHandler(apollo, {
    context: (_request, reply) => Promise.resolve(contexts.get(reply) as Context),
  });
  const published = new Published(operations, config.operations);
  const repeats = new Repeats();
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: [varyByAccept, leaveOutNothing, published.inAddress],
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
        answer: async (signal) => {
          const context = contextOf(lease, { account: accountOf(request), signal });
          const { outcome } = context;
          const posted = { accept: request.headers.accept, body: request.body };
          const repeated = await repeats.answer(posted, context);
          if (repeated) {
            void reply.type(repeated.type);
            return { body: repeated.body, isWhole: outcome.isWhole };
          }
          contexts.set(reply, context);
          const body = (await answer.call(this, asGet(request), reply)) as unknown;
          if (reply.statusCode === 200)
            repeats.learn(posted, context, reply.getHeader('content-type'));
          return { body, isWhole: outcome.isWhole };
        },
      });
    },
  });
  const warmUp = async () => {
    // Without the worker everything else can be asked, and this server is ready for it.
    let canWalk = true;
    await servedGraph.whenReady().catch((error: unknown) => {
      canWalk = false;
      log({ err: error }, 'The worker cannot answer.');
    });
    const isFine = (code: unknown) =>
      isOfClient(code) || (!canWalk && code === 'SERVICE_UNAVAILABLE');
    // Neo4j plans each of them when it first sees it, which can take longer than a client waits. To verify the graph
    // takes as long, so it is done meanwhile.
    const tasks = operations.map(({ query }) => async () => {
      const lease = servedGraph.leaseUnverified();
      try {
        const { store, snapshot, worker } = lease;
        const contextValue = new Context(store.patient, snapshot, worker);
        const { body } = await apollo.executeOperation({ query }, { contextValue });
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        // A graph that has not the records which an operation names can answer it all the same.
        const failed = errors.find(({ extensions }) => !isFine(extensions?.['code']));
        if (failed) throw new Error(failed.message);
      } finally {
        lease.release();
      }
    });
    const answers = async () => {
      const lease = servedGraph.leaseUnverified();
      await lease.store.health().finally(() => {
        lease.release();
      });
    };
    warm = await warmUpWith(app, [answers, ...tasks], log);
    if (warm) await servedGraph.whenVerified();
    return warm;
  };
  addWellKnownFiles(app);
  addExport(app, servedGraph, config);
  addLinkedData(app, servedGraph, config);
  app.get('/operations.json', () => operations);
  app.get('/persisted-documents.json', () => persistedDocuments(operations));
  app.get('/schema.graphql', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(schemaText(schema)),
  );
  app.get('/possibleTypes.json', () => possibleTypes(schema));
  app.get('/keylessTypes.json', () => keylessTypes(schema));
  // A route for each file, so that another method there is told of the right ones.
  if (existsSync(PAGE))
    await app.register(fastifyStatic, { root: PAGE, preCompressed: true, wildcard: false });
  return { app, warmUp, stop: (drain) => stopping.stop(drain) };
}

function isOfClient(code: unknown): boolean {
  return ERRORS[code as ErrorCode].status < 500;
}

function contextOf(
  { store, snapshot, worker, reads }: Lease,
  options: { account: Account; signal: AbortSignal },
): Context {
  return new Context(store, snapshot, worker, reads, options);
}
