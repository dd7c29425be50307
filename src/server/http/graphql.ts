import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../../config/config';
import type { Lease } from '../generation';
import { Context } from '../graphql/context';
import { Repeats } from '../graphql/repeats';
import type { Account } from '../observe/account';
import type { ServedGraph } from '../served-graph';
import { answered } from './answering';
import { asGet, leaveOutNothing, refuseOtherBodies } from './body';
import { sendPeopleToThePage } from './browser';
import { varyByAccept } from './caching';
import { accountOf } from './observing';
import type { PublishedOperation } from './operations';
import { Published } from './published';

interface GraphQLOptions {
  readonly apollo: ApolloServer<Context>;
  readonly servedGraph: ServedGraph;
  readonly config: Pick<Config, 'operations' | 'publicUrl' | 'maxAge'> & {
    readonly requestTime?: number;
  };
  readonly operations: readonly PublishedOperation[];
}

/** GraphQL at `/graphql`: what is kept, what is known, and all else by Apollo Server. */
export function addGraphQL(
  app: FastifyInstance,
  { apollo, servedGraph, config, operations }: GraphQLOptions,
): void {
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
    preHandler: [sendPeopleToThePage(config.publicUrl), refuseOtherBodies, published.inBody],
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
}

function contextOf(
  { store, snapshot, worker, reads }: Lease,
  options: { account: Account; signal: AbortSignal },
): Context {
  return new Context(store, snapshot, worker, reads, options);
}
