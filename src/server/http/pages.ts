import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import type { Snapshot } from '../../memory/snapshot';
import type { View } from '../../pages/view';
import type { Lease } from '../generation';
import type { Asking } from '../graphql/asking';
import type { ServedGraph } from '../served-graph';
import { answered } from './answering';
import { accountOf } from './observing';

/** What a page or a file beside it is; an address that has moved has `location`. */
export interface SentPage {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly location?: string;
}

/** Where Gephi Lite is, which opens graphs by their address. */
const GEPHI = 'https://gephi.org';

/** What `v` of an address names; anything else in its place is nothing that was cited. */
function citedIn({ v }: Readonly<Record<string, unknown>>): string | null {
  return typeof v === 'string' && /^[0-9a-f]{8,64}$/.test(v) ? v : null;
}

const HTML = 'text/html; charset=utf-8';

/** Answers requests for pages, each from the graph with which it began, and keeps them as answers of GraphQL are kept. */
export class Pages {
  /** The path of the server, with a slash at its end. */
  private readonly base: string;

  constructor(
    private readonly asking: Asking,
    private readonly servedGraph: ServedGraph,
    private readonly config: Pick<Config, 'corsOrigins' | 'maxAge' | 'publicUrl'> & {
      readonly requestTime?: number;
    },
  ) {
    this.base = `${new URL(config.publicUrl).pathname.replace(/\/$/, '')}/`;
  }

  /** Sends what is made of the answers to published operations. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    make: (view: View, snapshot: Snapshot) => Promise<SentPage>,
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
        const page = await make(this.viewOf(request, lease, signal), lease.snapshot);
        const { body, type = HTML, status = 200, location } = page;
        if (location !== undefined) void reply.header('location', location);
        void reply.code(status).type(type);
        return { body, isWhole: status === 200 };
      },
    });
  }

  private viewOf(request: FastifyRequest, lease: Lease, signal: AbortSignal): View {
    return {
      ask: this.asking.by(lease, { account: accountOf(request), signal }),
      base: this.base,
      address: `${this.config.publicUrl}${pathIn(request.raw.url)}`,
      fingerprint: lease.fingerprint,
      citedData: citedIn(request.query as Readonly<Record<string, unknown>>),
      isReadElsewhere: ['*', GEPHI].some((origin) => this.config.corsOrigins.includes(origin)),
    };
  }
}

/** A proxy can send a whole address, of which the host is not ours to say. */
function pathIn(url = '/'): string {
  const { pathname, search } = new URL(url, 'http://localhost');
  return `${pathname}${search}`;
}
