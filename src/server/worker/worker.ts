import { parentPort, workerData } from 'node:worker_threads';
import { Context } from '../graphql/context';
import { createSchema } from '../graphql/schema';
import { createApolloServer } from '../graphql/apollo';
import { exportFile } from '../../export/export';
import type { ExportRequest } from '../../export/request';
import { DESCENT } from '../../memory/lineage/descent';
import { SEARCH_INDEX } from '../../memory/search/search-index';
import { Refusal } from '../../kernel/errors';
import { openFilled } from '../../seeding/open';
import type { WorkerRequest } from './port';
import { statement } from '../../store/catalog';
import { Snapshot } from '../../memory/snapshot';
import { storeSource } from '../../store/open';
import type { WorkerJob, WorkerMessage, WorkerConfig } from './messages';

/** Opens the graph a second time, and answers what the thread that serves passes on. */
async function work(port: NonNullable<typeof parentPort>, config: WorkerConfig): Promise<void> {
  const say = (said: WorkerMessage) => {
    port.postMessage(said);
  };
  const store = await openFilled(config);
  const snapshot = new Snapshot(store);
  await Promise.all([snapshot.get(DESCENT), snapshot.get(SEARCH_INDEX)]);
  // The whole graph is read with patience; somebody waits for what is read for an answer.
  const answering = config.neo4j ? await storeSource(config.neo4j).open() : store;
  const apollo = createApolloServer(createSchema(), ({ err, ...fields }, message) => {
    if (config.logLevel !== 'silent') console.error(message, fields, err);
  });
  await apollo.start();
  const answer = async (request: WorkerRequest): Promise<unknown> => {
    if (request.kind === 'export') return exportFile(request.request as ExportRequest, snapshot);
    const { query, variables, operationName } = request;
    const { http, body } = await apollo.executeOperation(
      { query, variables: { ...variables }, operationName: operationName ?? undefined },
      { contextValue: new Context(answering, snapshot) },
    );
    if (body.kind !== 'single') throw new Error('The answer comes in parts.');
    return { status: http.status, singleResult: body.singleResult };
  };
  port.on('message', ({ id, request, until }: WorkerJob) => {
    const late = new Refusal('DEADLINE_EXCEEDED', 'Nobody waits for this any more.');
    const answered = Date.now() < until ? answer(request) : Promise.reject(late);
    answered.then(
      (value) => {
        say({ kind: 'answer', id, value });
      },
      (error: unknown) => {
        if (error instanceof Refusal) {
          const { code, message, details } = error;
          say({ kind: 'refusal', id, code, message, details });
        } else say({ kind: 'fault', id, text: String((error as Error).stack ?? error) });
      },
    );
  });
  const [dataset] = await store.read(statement('dataset/dataset'));
  say({ kind: 'ready', fingerprint: String(dataset?.['fingerprint']) });
}

if (parentPort) void work(parentPort, workerData as WorkerConfig);
