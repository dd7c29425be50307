import { watch } from 'node:fs';
import { readConfig, SettingFault, type Config } from '../config/config';
import { openFilled } from '../seeding/open';
import { createSchema } from '../server/graphql/schema';
import { createApp } from '../server/http/app';
import { createLogger, errorLog, reasonIn, type LogError, type Logger } from '../server/log';
import { observe } from '../server/observe/observe';
import { ServedGraph } from '../server/served-graph';
import { WorkerClient } from '../server/worker/worker-client';
import { datasetOf } from '../store/dataset';
import { NoSuchDatabase } from '../store/no-such-database';
import { storeSource, type StoreSource } from '../store/open';
import type { Store } from '../store/port';
import { readFlags } from './flags';
import { ABOUT } from './help';
import { showProgress } from './progress';
import { VERSION } from '../kernel/version';
import { HOW_TO_INGEST, reloader } from './reload';
import { welcome } from './welcome';

/** Whoever sends requests here hears from readiness that it is to stop, which takes so long, in milliseconds. */
const DRAIN = 2_000;
/** An editor writes a file in several steps; a change is taken when it has been quiet so long. */
const QUIET = 200;

export async function serve(flags: readonly string[]): Promise<void> {
  const watch = { type: 'boolean' } as const;
  const options = readFlags(flags, { watch }, 'ccnso-graph serve [--watch]', ABOUT.serve);
  const config = readConfig();
  const { seeds, neo4j, publicUrl } = config;
  const logger = createLogger(config.logLevel);
  const log = errorLog(logger);
  const source = storeSource(neo4j);
  if (source.fill === 'from files') console.log(`Reading ${seeds}`);
  const store = await openFilled(source, seeds, { progress: showProgress(), warn: console.warn });
  const servedGraph = new ServedGraph(store, {
    openWorker: (fingerprint, heap) =>
      new WorkerClient({ config: { seeds, neo4j, publicUrl }, fingerprint, heap }, log),
    answerBytes: config.answerBytes,
    log,
    ...(source.fill === 'kept' ? { faultOf } : {}),
    tell: (reloaded) => {
      logger.audit({ event: 'reload', ...reloaded }, 'New facts');
    },
  });
  try {
    await tellDataset(store, log);
    await serveGraph(servedGraph, source, { config, logger, isWatching: options.watch === true });
  } catch (error) {
    // What is open would keep the process running.
    await servedGraph.close();
    throw error;
  }
}

/** To read all of it back is not needed at a start on the embedded engine. */
const faultOf = async ({ patient }: Store): Promise<string | null> =>
  (await import('../seeding/verify.js')).faultOf(patient);

interface Serving {
  readonly config: Config;
  readonly logger: Logger;
  readonly isWatching: boolean;
}

async function serveGraph(
  servedGraph: ServedGraph,
  source: StoreSource,
  { config, logger, isWatching }: Serving,
): Promise<void> {
  const log = errorLog(logger);
  // A store that cannot be reached yet is looked at again later.
  await servedGraph.start().catch(() => undefined);
  const observation = await observe(config, servedGraph, log);
  const schema = createSchema(config.publicUrl);
  const { observers } = observation;
  const { app, warmUp, stop } = await createApp(config, schema, servedGraph, logger, { observers });
  await app.listen({ port: config.port, host: config.host });

  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const served = { engine: config.neo4j ? 'neo4j' : 'embedded', version: VERSION };
  const { metricsPort } = observation;
  logger.audit({ event: 'start', ...served, host: config.host, port, metricsPort }, 'Listening');
  console.log(welcome(config.host, port));

  if (source.fill === 'kept') servedGraph.watch();
  const ready = (isReady: boolean) => {
    if (!isReady) return;
    const { fingerprint } = servedGraph.state();
    logger.audit({ event: 'ready', fingerprint, ms: Math.round(performance.now()) }, 'Ready');
  };
  warmUp().then(ready, (error: unknown) => {
    log({ err: error }, 'The example queries could not be run.');
  });

  const reload = reloader(source, config.seeds, servedGraph);
  process.on('SIGHUP', () => void reload());
  if (isWatching) {
    let timer: NodeJS.Timeout | undefined;
    watch(config.seeds, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), QUIET);
    });
  }
  const stopAfter = (drain: number, signal: NodeJS.Signals) => {
    logger.audit({ event: 'stop', signal }, 'Stopping');
    void stop(drain).then(async (isWhole) => {
      if (!isWhole) log({}, 'Requests had not ended in time; they are cut off.');
      await servedGraph.close();
      await observation.close();
      process.exit(isWhole ? 0 : 1);
    });
  };
  process.once('SIGTERM', () => {
    stopAfter(DRAIN, 'SIGTERM');
  });
  // Whoever presses Ctrl-C has nobody who asks for readiness.
  process.once('SIGINT', () => {
    stopAfter(0, 'SIGINT');
  });
}

/** Says which graph is served. A server whose store cannot be read yet is up but not ready, and answers once it can. */
async function tellDataset(store: Store, log: LogError): Promise<void> {
  try {
    const dataset = await datasetOf(store);
    if (!dataset) console.log(`The graph is empty. ${HOW_TO_INGEST}`);
    else {
      const { records, fingerprint } = dataset;
      console.log(`Loaded ${records} records, fingerprint ${fingerprint.slice(0, 12)}`);
    }
  } catch (error) {
    if (error instanceof NoSuchDatabase)
      throw new SettingFault(
        'NEO4J_DATABASE names a database that Neo4j does not have; set it to the name of one that is there.',
      );
    log({ cause: reasonIn(error) }, `The graph cannot be read yet: ${reasonIn(error)}`);
  }
}
