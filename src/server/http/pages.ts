import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import type { Ask } from '../../pages/ask';
import type { View } from '../../pages/view';
import type { Lease } from '../generation';
import { Context } from '../graphql/context';
import type { ServedGraph } from '../served-graph';
import { answered } from './answering';
import { accountOf } from './observing';
import type { PublishedOperation } from './operations';

/** What a page or a file beside it is; an address that has moved has `location`. */
export interface SentPage {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly location?: string;
}

const HTML = 'text/html; charset=utf-8';

/** Answers requests for pages, each from the graph with which it began, and keeps them as answers of GraphQL are kept. */
export class Pages {
  /** The path of the server, with a slash at its end. */
  private readonly base: string;
  private readonly queries: ReadonlyMap<string, string>;

  constructor(
    private readonly apollo: ApolloServer<Context>,
    private readonly servedGraph: ServedGraph,
    private readonly config: Pick<Config, 'maxAge' | 'publicUrl'> & {
      readonly requestTime?: number;
    },
    operations: readonly PublishedOperation[],
  ) {
    this.base = `${new URL(config.publicUrl).pathname.replace(/\/$/, '')}/`;
    this.queries = new Map(operations.map(({ name, query }) => [name, query]));
  }

  /** Sends what is made of the answers to published operations. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    make: (view: View) => Promise<SentPage>,
  ): Promise<unknown> {
    const lease = this.servedGraph.lease();
    reply.raw.once('close', () => {
      lease.release();
    });
    return answered(request, reply, {
      lease,
      config: this.config,
      ms: this.config.requestTime,
      answer: async (signal) => {
        const page = await make(this.viewOf(request, lease, signal));
        const { body, type = HTML, status = 200, location } = page;
        if (location !== undefined) void reply.header('location', location);
        void reply.code(status).type(type);
        return { body, isWhole: status === 200 };
      },
    });
  }

  private viewOf(request: FastifyRequest, lease: Lease, signal: AbortSignal): View {
    return {
      ask: this.asking(request, lease, signal),
      base: this.base,
      address: `${this.config.publicUrl}${request.raw.url ?? '/'}`,
      fingerprint: lease.fingerprint,
    };
  }

  /** Asks the schema within this process, within the limits of any request. */
  private asking(request: FastifyRequest, lease: Lease, signal: AbortSignal): Ask {
    const { store, snapshot, worker, reads } = lease;
    return async (name, variables) => {
      const query = this.queries.get(name);
      const account = accountOf(request);
      const contextValue = new Context(store, snapshot, worker, reads, { account, signal });
      const { body } = await this.apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error(`${name} was answered in parts.`);
      return body.singleResult;
    };
  }
}
