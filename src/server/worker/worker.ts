import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { exportFile } from '../../export/export';
import type { ExportRequest } from '../../export/request';
import { Refusal } from '../../kernel/errors';
import { DESCENT } from '../../memory/lineage/descent';
import { SEARCH_INDEX } from '../../memory/search/search-index';
import { Snapshot } from '../../memory/snapshot';
import { openFilled } from '../../seeding/open';
import { datasetOf } from '../../store/dataset';
import { storeSource } from '../../store/open';
import type { Store } from '../../store/port';
import { createApolloServer } from '../graphql/apollo';
import { Context } from '../graphql/context';
import { createSchema } from '../graphql/schema';
import type { LogError } from '../log';
import type {
  WorkerAnswer,
  WorkerEnd,
  WorkerJob,
  WorkerMessage,
  WorkerStart,
  WorkerStop,
} from './messages';
import { WORKER_THRESHOLD, type WorkerRequest } from './port';

type Answerer = (request: WorkerRequest, signal: AbortSignal) => Promise<unknown>;

interface Opened {
  readonly answerer: Answerer;
  readonly store: Store;
}

/** Opens the graph a second time, and gives what answers the requests that the server passes on. */
async function open({ config, fingerprint }: WorkerStart): Promise<Opened> {
  const store = await openFilled(storeSource(config.neo4j), config.seeds);
  const dataset = await datasetOf(store);
  if (dataset?.fingerprint !== fingerprint)
    throw new Error('The seed files have changed since the served graph was loaded; send SIGHUP.');
  const snapshot = new Snapshot(store.patient);
  // A small graph is opened here for files alone.
  if (dataset.records > WORKER_THRESHOLD)
    await Promise.all([snapshot.get(DESCENT), snapshot.get(SEARCH_INDEX)]);
  const apollo = createApolloServer(createSchema(config.publicUrl), log);
  await apollo.start();
  const answerer: Answerer = async (request, signal) => {
    if (request.kind === 'export')
      return exportFile(request.request as ExportRequest, snapshot, request.publicUrl, signal);
    const { query, variables, operationName } = request;
    const contextValue = new Context(store, snapshot, null, undefined, { signal });
    const { http, body } = await apollo.executeOperation(
      { query, variables: { ...variables }, operationName: operationName ?? undefined },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('The answer comes in parts.');
    const { statements, rows } = contextValue.account;
    return { status: http.status, singleResult: body.singleResult, statements, rows };
  };
  return { answerer, store };
}

const say = (message: WorkerMessage) => parentPort?.postMessage(message);

/** An error may hold what cannot be sent to another thread, so its text is sent. */
const log: LogError = ({ err, ...fields }, message) => {
  say({ kind: 'log', fields: { ...fields, err: inspect(err) }, message });
};

async function answerOf(
  answerer: Answerer,
  { request, until }: WorkerJob,
  signal: AbortSignal,
): Promise<WorkerAnswer> {
  try {
    if (Date.now() >= until) throw new Refusal('DEADLINE_EXCEEDED');
    return { kind: 'answer', value: await answerer(request, signal) };
  } catch (error) {
    if (!(error instanceof Refusal)) return { kind: 'fault', text: inspect(error) };
    const { code, message, details } = error;
    return { kind: 'refusal', code, message, details };
  }
}

// A graph that cannot be opened ends the worker, and the server logs the error.
void open(workerData as WorkerStart).then(({ answerer, store }) => {
  const running = new Map<number, AbortController>();
  parentPort?.on('message', (job: WorkerJob | WorkerStop | WorkerEnd) => {
    // A thread that ends while the engine works for it takes the whole program with it.
    if ('end' in job) return void store.close().finally(() => process.exit(0));
    if ('stop' in job) return running.get(job.stop)?.abort(new Refusal('DEADLINE_EXCEEDED'));
    const stop = new AbortController();
    running.set(job.id, stop);
    void answerOf(answerer, job, stop.signal).then((answer) => {
      running.delete(job.id);
      say({ kind: 'done', id: job.id, answer });
    });
  });
  say({ kind: 'ready' });
});
