import { watch } from 'node:fs';
import { readConfig } from '../config/config';
import { openFilled } from '../seeding/open';
import { createSchema } from '../server/graphql/schema';
import { createApp } from '../server/http/app';
import { createLogger, errorLog } from '../server/log';
import { ServedGraph } from '../server/served-graph';
import { WorkerClient } from '../server/worker/worker-client';
import { datasetOf } from '../store/dataset';
import { storeSource } from '../store/open';
import type { Store } from '../store/port';
import { readFlags } from './flags';
import { showProgress } from './progress';
import { HOW_TO_INGEST, reloader } from './reload';

/** Requests under way are given so long to end before the process does. */
const GRACE = 10_000;
/** An editor writes a file in several steps; a change is taken when it has been quiet so long. */
const QUIET = 200;

export async function serve(flags: readonly string[]): Promise<void> {
  const options = readFlags(flags, { watch: { type: 'boolean' } }, 'npm start -- [--watch]');
  const config = readConfig();
  const { seeds, neo4j, publicUrl } = config;
  const logger = createLogger(config.logLevel);
  const log = errorLog(logger);
  const source = storeSource(neo4j);
  if (source.fill === 'from files') console.log(`Reading ${seeds}`);
  const store = await openFilled(source, seeds, { progress: showProgress() });
  await tellDataset(store);
  const servedGraph = new ServedGraph(store, {
    openWorker: (fingerprint, heap) =>
      new WorkerClient({ config: { seeds, neo4j, publicUrl }, fingerprint, heap }, log),
    answerBytes: config.answerBytes,
    log,
  });
  // A store that cannot be reached yet is looked at again later.
  await servedGraph.start().catch(() => undefined);
  const { app, warmUp } = await createApp(
    config,
    createSchema(config.publicUrl),
    servedGraph,
    logger,
  );
  await app.listen({ port: config.port, host: config.host });

  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  console.log(welcome(`http://localhost:${port}`));

  warmUp().catch((error: unknown) => {
    log({ err: error }, 'The example queries could not be run.');
  });

  if (source.fill === 'kept') servedGraph.watch();
  const reload = reloader(source, seeds, servedGraph);
  process.on('SIGHUP', () => void reload());
  if (options.watch) {
    let timer: NodeJS.Timeout | undefined;
    watch(seeds, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), QUIET);
    });
  }
  const stop = () => {
    setTimeout(() => process.exit(1), GRACE).unref();
    void app
      .close()
      .then(() => servedGraph.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Says which graph is served. A server whose store cannot be read yet is up but not ready, and answers once it can. */
async function tellDataset(store: Store): Promise<void> {
  try {
    const dataset = await datasetOf(store);
    if (!dataset) console.log(`The graph is empty. ${HOW_TO_INGEST}`);
    else {
      const { records, fingerprint } = dataset;
      console.log(`Loaded ${records} records, fingerprint ${fingerprint.slice(0, 12)}`);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The graph cannot be read yet: ${reason}`);
  }
}

function welcome(base: string): string {
  return `
ccNSO Graph is served at ${base}/graphql. Three things to try:
  - open ${base}/ in a browser: GraphiQL, with example queries
  - curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":"{ committee(acronym: \\"DASC\\") { name purpose memberships(first: 3) { totalCount nodes { role holder { label } } } } }"}'
  - curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":"{ meeting(code: \\"council-199\\") { start decisions(first: 3) { totalCount nodes { title citations { locator document { label sourceUrl } } } } } }"}'
Press Ctrl-C to stop it.`;
}
