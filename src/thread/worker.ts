import { parentPort, workerData } from 'node:worker_threads';
import { Context } from '../api/context';
import { createSchema } from '../api/schema';
import { createApolloServer } from '../api/server';
import { exportFile } from '../export/export';
import type { ExportRequest } from '../export/request';
import { descentPart } from '../graph/lineage/descent';
import { searchPart } from '../graph/search/index';
import { Refusal } from '../kernel/errors';
import { openFilled } from '../seeding/open';
import type { BesideRequest } from '../store/beside';
import { statement } from '../store/catalog';
import { Generation } from '../store/generation';
import type { Said, ThreadConfig } from './message';

/** Opens the graph a second time, and answers what the thread that serves passes on. */
async function work(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (said: Said) => {
    port.postMessage(said);
  };
  const store = await openFilled(workerData as ThreadConfig);
  const generation = new Generation(store);
  const apollo = createApolloServer(createSchema(), ({ err, ...fields }, message) => {
    console.error(message, fields, err);
  });
  await apollo.start();
  const answer = async (request: BesideRequest): Promise<unknown> => {
    if (request.kind === 'export') return exportFile(request.request as ExportRequest, generation);
    const { query, variables, operationName } = request;
    const { body } = await apollo.executeOperation(
      { query, variables: { ...variables }, operationName: operationName ?? undefined },
      { contextValue: new Context(store, generation) },
    );
    if (body.kind !== 'single') throw new Error('The answer comes in parts.');
    return body.singleResult;
  };
  await Promise.all([generation.get(descentPart), generation.get(searchPart)]);
  port.on('message', ({ id, request }: { id: number; request: BesideRequest }) => {
    answer(request).then(
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

if (parentPort) void work(parentPort);
