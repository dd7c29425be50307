import { watch } from 'node:fs';
import { createSchema } from '../server/graphql/schema';
import { readConfig, type Config } from '../config/config';
import { createApp } from '../server/http/app';
import { loadGraph } from '../seeding/load';
import { problemLine, SeedFault } from '../seeding/problem';
import { GRAPH_CACHE, readSeedsOnce } from '../seeding/cache';
import { statement } from '../store/catalog';
import { ServedGraph } from '../server/served-graph';
import { storeSource, type StoreSource } from '../store/open';
import type { Store } from '../store/port';
import { WorkerThread } from '../server/worker/worker-thread';
import { showProgress } from './progress';

/** Requests under way are given so long to end before the process does. */
const GRACE = 10_000;
/** An editor writes a file in several steps; a change is taken when it has been quiet so long. */
const QUIET = 200;

export async function serve(options: { watch: boolean }): Promise<void> {
  const config = readConfig();
  const source = storeSource(config.neo4j);
  const servedGraph = new ServedGraph(
    await firstStore(source, config),
    (fingerprint) => new WorkerThread(config, fingerprint),
  );
  // A store that cannot be reached yet is looked at again later.
  await servedGraph.start().catch(() => undefined);
  const schema = createSchema();
  const { app, warmUp } = await createApp(config, schema, servedGraph);
  await app.listen({ port: config.port, host: config.host });

  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  console.log(welcome(`http://localhost:${port}`));

  warmUp().catch((error: unknown) => {
    console.error(`The example questions could not be asked: ${String(error)}`);
  });

  if (source.begins !== 'empty') servedGraph.watch();
  const reload = reloader(source, config, servedGraph);
  process.on('SIGHUP', reload);
  if (options.watch) {
    let timer: NodeJS.Timeout | undefined;
    watch(config.seeds, () => {
      clearTimeout(timer);
      timer = setTimeout(reload, QUIET);
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

async function firstStore(source: StoreSource, config: Config): Promise<Store> {
  if (source.begins === 'empty') return filledStore(source, config.seeds);
  const store = await source.open();
  try {
    await store.health();
  } catch (error) {
    // The server is up, says that it is not ready, and answers by itself when the store comes.
    console.error(`NEO4J_URI: ${error instanceof Error ? error.message : String(error)}`);
    return store;
  }
  const [dataset] = await store.read(statement('dataset/dataset'));
  if (!dataset) console.log('The graph is empty. `npm run ingest` brings it to what seeds/ says.');
  return store;
}

async function filledStore(source: StoreSource, seeds: string): Promise<Store> {
  console.log(`Reading ${seeds}`);
  const graph = await readSeedsOnce(seeds, GRAPH_CACHE);
  const store = await source.open();
  await loadGraph(store, graph, { progress: showProgress() });
  const records = Object.values(graph.counts).reduce((sum, count) => sum + count, 0);
  console.log(`Loaded ${records} records, fingerprint ${graph.fingerprint.slice(0, 12)}`);
  return store;
}

/** Builds a new graph from the files beside the one that is served, and puts it in its place when it is whole. */
function reloader(source: StoreSource, config: Config, servedGraph: ServedGraph): () => void {
  let running: Promise<void> | null = null;
  let again = false;
  const once = async () => {
    if (source.begins !== 'empty') {
      console.log(
        'This graph is not built from the files here. `npm run ingest` brings it to what seeds/ says.',
      );
      return;
    }
    try {
      await servedGraph.replace(await filledStore(source, config.seeds));
      console.log('The new graph is served.');
    } catch (error) {
      const reason =
        error instanceof SeedFault ? error.problems.map(problemLine).join('\n') : String(error);
      console.error(`${reason}\nThe graph as it was is still served.`);
    }
  };
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await once();
      }
      running = null;
    })();
  };
}

function welcome(base: string): string {
  return `
ccNSO Graph is served at ${base}/graphql. Three things to try:
  - open ${base}/ in a browser: GraphiQL, with example questions
  - curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":"{ committee(acronym: \\"DASC\\") { name purpose memberships(first: 3) { totalCount nodes { role holder { ... on Person { name } } } } } }"}'
  - curl -s ${base}/graphql -H 'content-type: application/json' -d '{"query":"{ meeting(code: \\"council-199\\") { start decisions(first: 3) { totalCount nodes { title citations { locator document { title } } } } } }"}'
Ctrl-C stops it.`;
}
