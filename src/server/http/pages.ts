import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import type { Snapshot } from '../../memory/snapshot';
import type { View } from '../../pages/view';
import { PAGES_AT_ONCE, PAGES_WAITING } from '../../plan/limits';
import { Gate } from '../../store/gate';
import type { Lease } from '../generation';
import type { AskedFor, Asking } from '../graphql/asking';
import type { ServedGraph } from '../served-graph';
import { answered } from './answering';
import { accountOf } from './observing';
import { placeOf } from './place';

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

const BUSY = 'Too many pages are being made; try again in a few seconds.';

const HTML = 'text/html; charset=utf-8';

/**
 * Answers requests for pages, each from the graph with which it began, and keeps them as answers of GraphQL are kept.
 * Only a few are made at once: a page takes this thread longer than a query does, and nothing else waits for all of them.
 */
export class Pages {
  private readonly gate = new Gate(PAGES_AT_ONCE, PAGES_WAITING, 0, BUSY);

  constructor(
    private readonly asking: Asking,
    private readonly servedGraph: ServedGraph,
    private readonly config: Pick<Config, 'corsOrigins' | 'maxAge' | 'publicUrl'> & {
      readonly requestTime?: number;
    },
  ) {}

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
        let isWhole = true;
        const tell = (whole: boolean) => void (isWhole &&= whole);
        const page = await this.gate.run(
          () => make(this.viewOf(request, lease, { signal, tell }), lease.snapshot),
          signal,
        );
        const { body, type = HTML, status = 200, location } = page;
        if (location !== undefined) void reply.header('location', location);
        void reply.code(status).type(type);
        return { body, isWhole: isWhole && status === 200 };
      },
    });
  }

  private viewOf(
    request: FastifyRequest,
    lease: Lease,
    asked: Pick<AskedFor, 'signal' | 'tell'>,
  ): View {
    return {
      ...placeOf(request, this.config.publicUrl),
      ask: this.asking.by(lease, { account: accountOf(request), ...asked }),
      fingerprint: lease.fingerprint,
      citedData: citedIn(request.query as Readonly<Record<string, unknown>>),
      isReadElsewhere: ['*', GEPHI].some((origin) => this.config.corsOrigins.includes(origin)),
    };
  }
}
