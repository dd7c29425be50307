import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import type { Snapshot } from '../../memory/snapshot';
import type { Ask } from '../../pages/ask';
import type { View } from '../../pages/view';
import { PAGES_AT_ONCE, PAGES_WAITING } from '../../plan/limits';
import { Gate } from '../../store/gate';
import type { Lease } from '../generation';
import type { Asking } from '../graphql/asking';
import type { ServedGraph } from '../served-graph';
import { answered } from './answering';
import { askedPage, type AskedPage, type KnownQuery, type Query } from './asked-page';
import { accountOf } from './observing';
import { basePath } from './place';

/** What a page or a file beside it is; an address that has moved has `location`. */
export interface SentPage {
  readonly body: string;
  readonly type?: string;
  readonly status?: number;
  readonly location?: string;
}

/** Where Gephi Lite is, which opens graphs by their address. */
const GEPHI = 'https://gephi.org';

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

  /** Sends what is made of the answers to published operations, and of what the page knows of its address. */
  send(
    request: FastifyRequest,
    reply: FastifyReply,
    known: KnownQuery,
    make: (view: View, query: Query, snapshot: Snapshot) => Promise<SentPage>,
  ): Promise<unknown> {
    const lease = this.servedGraph.lease();
    reply.raw.once('close', () => {
      lease.release();
    });
    const asked = askedPage(request, known);
    const { citedData, query } = asked;
    // What says that the data has moved on differs with each address that cites other data, and is not kept.
    const movedOn = citedData && !lease.fingerprint?.startsWith(citedData);
    return answered(request, reply, {
      lease,
      config: this.config,
      ms: this.config.requestTime,
      key: movedOn ? `${asked.key} ${citedData}` : asked.key,
      answer: async (signal) => {
        let isWhole = !movedOn;
        const tell = (whole: boolean) => void (isWhole &&= whole);
        const options = { account: accountOf(request), signal, tell };
        const view = this.viewOf(lease, asked, this.asking.by(lease, options));
        const page = await this.gate.run(() => make(view, query, lease.snapshot), signal);
        const { body, type = HTML, status = 200, location } = page;
        if (location !== undefined) void reply.header('location', location);
        void reply.code(status).type(type);
        return { body, isWhole: isWhole && status === 200 };
      },
    });
  }

  private viewOf({ fingerprint }: Lease, { path, citedData }: AskedPage, ask: Ask): View {
    const { publicUrl, corsOrigins } = this.config;
    return {
      ask,
      base: basePath(publicUrl),
      address: `${publicUrl}${path}`,
      fingerprint,
      citedData,
      isReadElsewhere: ['*', GEPHI].some((origin) => corsOrigins.includes(origin)),
    };
  }
}

/** Where a record has another id now; what was asked for stays. */
export function movedTo({ base, address }: View, path: string): SentPage {
  return { body: '', status: 301, location: `${base}${path}${new URL(address).search}` };
}
