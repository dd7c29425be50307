import { setTimeout as wait } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { ERRORS, type ErrorCode } from '../../kernel/errors';
import { Context } from '../graphql/context';
import { reasonIn, type LogError } from '../log';
import type { ServedGraph } from '../served-graph';
import type { PublishedOperation } from './operations';

/** After a failure it is tried again after so long, in milliseconds, and then after twice as long, up to the longest. */
const PAUSE = 500;
const LONGEST_PAUSE = 2_000;

/** Neo4j plans each on a processor of its own; those who ask already want some too. */
const AT_ONCE = 4;

/** Runs each of these until it succeeds, or until the server is closed. A failure that comes again is logged once. */
async function warmUpWith(
  app: FastifyInstance,
  tasks: readonly (() => Promise<void>)[],
  log: LogError,
): Promise<boolean> {
  const closing = new AbortController();
  app.server.once('close', () => {
    closing.abort();
  });
  let told = '';
  const waiting = [...tasks];
  const runSome = async (): Promise<boolean> => {
    for (let task = waiting.shift(); task; task = waiting.shift())
      if (!(await succeeds(task))) return false;
    return true;
  };
  const succeeds = async (task: () => Promise<void>): Promise<boolean> => {
    for (let pause = PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (closing.signal.aborted) return false;
      try {
        await task();
        return true;
      } catch (error) {
        const { message } = error as Error;
        if (message !== told)
          log({ cause: reasonIn(error) }, `The server is not ready: ${message}`);
        told = message;
        await wait(pause, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      }
    }
  };
  return (await Promise.all(Array.from({ length: AT_ONCE }, runSome))).every(Boolean);
}

interface WarmUp {
  readonly apollo: ApolloServer<Context>;
  readonly servedGraph: ServedGraph;
  readonly operations: readonly PublishedOperation[];
  readonly log: LogError;
}

/** Answers every published operation once; false where the server was closed before. */
export async function answerAll(
  app: FastifyInstance,
  { apollo, servedGraph, operations, log }: WarmUp,
): Promise<boolean> {
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
  return warmUpWith(app, [answers, ...tasks], log);
}

function isOfClient(code: unknown): boolean {
  return ERRORS[code as ErrorCode].status < 500;
}
