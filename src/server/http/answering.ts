import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lease } from '../served-graph';
import { BUILD } from './build';
import { isKnown } from './caching';

/** Names and addresses of what this server keeps (RFC 9211). */
const CACHE = 'ccnso-graph';

interface Answering {
  readonly lease: Lease;
  /** So long others may keep an answer without asking, in seconds. */
  readonly maxAge: number;
  /** What is read from the graph for this request; `markWhole` is to be called when nothing went wrong. */
  readonly answer: (markWhole: () => void) => Promise<unknown>;
}

/**
 * Answers a request with what is kept, or says that the client has it already.
 * Otherwise it is answered now, while all others who ask the same wait for that.
 */
export async function answered(
  request: FastifyRequest,
  reply: FastifyReply,
  { lease, maxAge, answer }: Answering,
): Promise<unknown> {
  const isRead = request.method !== 'POST';
  const tag = tagOf(request, lease);
  const tell = (cacheStatus: string) => {
    void reply.header('cache-status', `${CACHE}; ${cacheStatus}`);
    if (!isRead || !tag) return;
    void reply.header('etag', tag);
    void reply.header('cache-control', `public, max-age=${maxAge}, must-revalidate`);
  };
  if (!tag) return answer(() => undefined);
  if (isRead && isKnown(tag, request.headers['if-none-match'])) {
    lease.answers.hits++;
    tell('hit');
    return reply.code(304).send();
  }
  const { answers } = lease;
  const kept = await answers.find(tag);
  if (kept) {
    tell('hit');
    return reply.type(kept.type).send(kept.body);
  }
  const end = answers.begin(tag);
  try {
    let isWhole = false;
    const body = await answer(() => (isWhole = true));
    if (isWhole && lease.isServed() && reply.statusCode === 200 && typeof body === 'string') {
      answers.keep(tag, { type: String(reply.getHeader('content-type')), body });
      tell('fwd=miss; stored');
    } else if (isRead) void reply.header('cache-control', 'no-store');
    return body;
  } finally {
    end();
  }
}

/**
 * What tells an answer from all others: the facts, the program, and all of the request
 * that an answer depends on. It is weak, as a compressed answer has the same. Null
 * where it is not known which facts are served.
 */
function tagOf({ method, raw, body, headers }: FastifyRequest, lease: Lease): string | null {
  if (lease.fingerprint === null) return null;
  const { query, operationName, variables, extensions } = (body ?? {}) as Record<string, unknown>;
  const asked =
    method === 'POST' ? JSON.stringify([query, operationName, variables, extensions]) : raw.url;
  const parts = [BUILD, lease.fingerprint, headers.accept ?? '', asked];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}
