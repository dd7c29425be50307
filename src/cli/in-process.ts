import { readConfig, type Config } from '../config/config';
import type { GraphQLSchema } from 'graphql';
import { openFilled } from '../seeding/open';
import { createApolloServer } from '../server/graphql/apollo';
import { Asking } from '../server/graphql/asking';
import { createSchema } from '../server/graphql/schema';
import { allPublished } from '../server/http/operations';
import { createLogger, errorLog, type LogError } from '../server/log';
import { ServedGraph } from '../server/served-graph';
import { storeSource } from '../store/open';
import { showProgress } from './progress';

/** The graph of the settings, which is asked without a server. */
export interface InProcess {
  readonly asking: Asking;
  readonly servedGraph: ServedGraph;
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly log: LogError;
  close(): Promise<void>;
}

/** Opens it, with its progress on a terminal and nothing on the standard output. */
export async function openInProcess(): Promise<InProcess> {
  const config = readConfig();
  const log = errorLog(createLogger(config.logLevel));
  const progress = process.stderr.isTTY ? showProgress(process.stderr) : undefined;
  const store = await openFilled(storeSource(config.neo4j), config.seeds, {
    progress,
    warn: console.warn,
  });
  const servedGraph = new ServedGraph(store, { answerBytes: config.answerBytes, log });
  const schema = createSchema(config.publicUrl);
  const apollo = createApolloServer(schema, log);
  try {
    await servedGraph.start();
    await apollo.start();
  } catch (error) {
    await servedGraph.close();
    throw error;
  }
  return {
    asking: new Asking(apollo, allPublished()),
    servedGraph,
    schema,
    config,
    log,
    close: async () => {
      await apollo.stop();
      await servedGraph.close();
    },
  };
}
