import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config/config';
import { createApolloServer } from '../graphql/apollo';
import { Asking } from '../graphql/asking';
import { errorLog, type Logger } from '../log';
import type { Observer } from '../observe/account';
import { AskedOperations } from '../observe/asked';
import { requestIdOf } from '../observe/request-id';
import type { ServedGraph } from '../served-graph';
import { refuseBroken, refuseTunnels } from './broken';
import { addBrowserHeaders, addWellKnownFiles } from './browser';
import { addCaching } from './caching';
import { addDescriptions } from './descriptions';
import { LARGEST_BODY, sendError, sendErrorsAsPages } from './error';
import { addExplorer } from './explorer';
import { addExport, Files } from './export';
import { addGraphQL } from './graphql';
import { addHealth } from './health';
import { refuseBadHosts } from './host';
import { addLineages } from './lineages';
import { addLists } from './lists';
import { observeRequests, observeRequest, tellOfBroken } from './observing';
import { addMcp } from './mcp';
import { allPublished, publishedOperations } from './operations';
import { Pages } from './pages';
import { endUnreadAnswers, PATIENCE, patienceOptions, type Patience } from './patience';
import { addNetworks } from './networks';
import { addQueryPage } from './query-page';
import { addQuestions } from './questions';
import { addRateLimit } from './rate-limit';
import { addRecords } from './records';
import { addRefusals, refuseUnreadableBodies } from './refusals';
import { addSecurityHeaders, SECURITY_HEADERS } from './security';
import { addSitemap } from './sitemap';
import { addStopping, type Stopping } from './stopping';
import { addSurroundings } from './surroundings';
import { addTimelines } from './timelines';
import { addVocabulary } from './vocabulary';
import { answerAll } from './warm-up';

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

/** The HTTP server: the pages, GraphQL at /graphql, files at /export, linked data, and what a supervisor asks. */
export async function createApp(
  config: HttpConfig & { readonly requestTime?: number },
  schema: GraphQLSchema,
  servedGraph: ServedGraph,
  logger: Logger,
  { observers = [], patience = PATIENCE }: AppOptions = {},
): Promise<App> {
  const { http, ...times } = patienceOptions(patience);
  const operations = publishedOperations();
  const allOperations = allPublished();
  const observing = { logger, observers, operations: new AskedOperations(allOperations) };
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
  const stopping = addStopping(app, patience);
  app.addHook('onRequest', (_request, reply, done) => {
    // What is told of the end of a request is more than a leak would be suspected of.
    reply.raw.setMaxListeners(MOST_LISTENERS);
    done();
  });
  observeRequests(app, observing);
  refuseTunnels(app);
  addSecurityHeaders(app, config);
  endUnreadAnswers(app, patience);
  app.setErrorHandler(sendErrorsAsPages(config.publicUrl));
  addCaching(app);
  const countOthers = await addRateLimit(app, config);
  addRefusals(app);
  const log = errorLog(logger);
  const apollo = createApolloServer(schema, log, [fastifyApolloDrainPlugin(app)]);
  await apollo.start();

  await addBrowserHeaders(app, config);
  countOthers();
  refuseBadHosts(app);
  addHealth(app, servedGraph, {
    isWarm: () => servedGraph.isWarm,
    isStopping: () => stopping.isStopping,
  });
  refuseUnreadableBodies(app);
  addGraphQL(app, { apollo, servedGraph, config, operations: allOperations });
  const warmUp = async () => {
    servedGraph.isWarm = await answerAll(app, { apollo, servedGraph, operations, log });
    if (servedGraph.isWarm) await servedGraph.whenVerified();
    return servedGraph.isWarm;
  };
  addWellKnownFiles(app, config.publicUrl);
  const files = new Files(servedGraph, config);
  addExport(app, files);
  addVocabulary(app, config);
  const asking = new Asking(apollo, allOperations);
  addMcp(app, { asking, servedGraph, schema, operations, config });
  const pages = new Pages(asking, servedGraph, config);
  addExplorer(app, pages, operations);
  addRecords(app, pages, files, config);
  addTimelines(app, pages);
  addLists(app, pages);
  addNetworks(app, pages);
  addLineages(app, pages);
  addSurroundings(app, pages);
  addQuestions(app, pages, { operations, schema });
  addDescriptions(app, schema, { operations, allOperations });
  // A route for each file, so that another method there is told of the right ones.
  if (existsSync(PAGE))
    await app.register(fastifyStatic, {
      root: PAGE,
      preCompressed: true,
      wildcard: false,
      index: false,
    });
  addSitemap(app, pages, { config, operations });
  addQueryPage(app, pages, { config, operations: allOperations, schema });
  return { app, warmUp, stop: (drain) => stopping.stop(drain) };
}
