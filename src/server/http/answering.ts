import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config';
import type { Lease } from '../generation';
import { BUILD } from './build';
import { isNamed } from './caching';
import { accountOf } from './observing';
import { inItsTime } from './request-signal';

/** The name by which `Cache-Status` calls this cache (RFC 9211). */
const CACHE = 'ccnso-graph';

interface Answering {
  readonly lease: Lease;
  readonly config: Pick<Config, 'maxAge' | 'publicUrl'>;
  /** What is read from the graph for this request, and whether nothing went wrong. */
  readonly answer: (
    signal: AbortSignal,
  ) => Promise<{ readonly body: unknown; readonly isWhole: boolean }>;
  /** What tells what is asked for from all else, where its address and what a client accepts say it in many ways. */
  readonly key?: string;
  /** It has so many milliseconds. */
  readonly ms?: number | undefined;
  /** How a body is sent; as it is unless this says otherwise. */
  readonly send?: (body: string | Buffer) => unknown;
}

/**
 * Answers a request with what is kept, or says that the client has it already.
 * Otherwise it is answered now, while all others who ask the same wait for that.
 */
export async function answered(
  request: FastifyRequest,
  reply: FastifyReply,
  { lease, config, answer, key, ms, send = (body) => body }: Answering,
): Promise<unknown> {
  const isRead = request.method !== 'POST';
  const tag = tagOf(key ?? keyOf(request), lease, config);
  const account = accountOf(request);
  const tell = (cacheStatus: string) => {
    if (cacheStatus === 'hit') account.cache = 'hit';
    void reply.header('cache-status', `${CACHE}; ${cacheStatus}`);
    if (!isRead || !tag) return;
    void reply.header('etag', tag);
    // nginx keeps no answer that is old at once, unless this says so before the next line does.
    if (config.maxAge === 0) void reply.header('x-accel-expires', '@1');
    void reply.header('cache-control', `public, max-age=${config.maxAge}, must-revalidate`);
  };
  if (!tag) {
    const { body } = await inItsTime(reply, answer, { ms });
    return isWritten(body) ? send(body) : body;
  }
  const { answers } = lease;
  // Only an answer that was whole has a tag, so a client that names it needs no other.
  if (isRead && isNamed(tag, request.headers['if-none-match'])) {
    answers.hits++;
    tell('hit');
    return reply.code(304).send();
  }
  const kept = await answers.find(tag, reply.raw);
  if (kept) {
    tell('hit');
    return reply.type(kept.type).send(send(kept.body));
  }
  account.cache = 'miss';
  const end = answers.begin(tag);
  try {
    const { body, isWhole } = await inItsTime(reply, answer, {
      ms,
      isAwaited: () => answers.isAwaited(tag),
      whenAlone: (call) => answers.whenAlone(tag, call),
    });
    if (isWhole && lease.isServed() && reply.statusCode === 200 && isWritten(body)) {
      const type = String(reply.getHeader('content-type'));
      tell(answers.keep(tag, { type, body }) ? 'fwd=miss; stored' : 'fwd=miss');
    } else if (isRead) void reply.header('cache-control', 'no-store');
    return isWritten(body) ? send(body) : body;
  } finally {
    end();
  }
}

const isWritten = (body: unknown): body is string | Buffer =>
  typeof body === 'string' || Buffer.isBuffer(body);

/**
 * What tells an answer from all others: the facts, the program, the address of its records, and
 * what is asked for. It is weak, as a compressed answer has the same.
 * Null where it is not known which facts are served.
 */
function tagOf(
  key: string,
  { fingerprint }: Lease,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): string | null {
  if (fingerprint === null) return null;
  const parts = [BUILD, publicUrl, fingerprint, key];
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}

/** All of a request that an answer can depend on. */
function keyOf({ method, raw, body, headers }: FastifyRequest): string {
  const { query, operationName, variables, extensions } = (body ?? {}) as Record<string, unknown>;
  const asked =
    method === 'POST' ? JSON.stringify([query, operationName, variables, extensions]) : raw.url;
  return JSON.stringify([headers.accept ?? '', asked]);
}
