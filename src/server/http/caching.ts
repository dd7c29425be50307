import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Lets caches keep what is read by GET and ask whether it is still the same: the
 * tag is a hash of the body, and a weak one, as a compressed body has the same.
 * To be called before all that could answer first, and before compression, which hides the body.
 */
export function addCaching(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.header('vary', 'accept-encoding');
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!isKept(request, reply, payload)) return done(null, payload);
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url')}"`;
    void reply.headers({ etag: tag, 'cache-control': 'no-cache' });
    if (!isKnown(tag, request.headers['if-none-match'])) return done(null, payload);
    void reply.code(304);
    // Of what answers HEAD, the framework asks how long it is.
    done(null, request.method === 'HEAD' ? '' : null);
  });
}

/** GraphQL answers each type that it is asked for, also where nothing is compressed. */
export function varyByAccept(
  _request: FastifyRequest,
  reply: FastifyReply,
  done: () => void,
): void {
  // It may also vary by the origin of a page, which others have said by now.
  void reply.header('vary', `accept, ${String(reply.getHeader('vary'))}`);
  done();
}

/** Not files of the page, which have tags of their own, and not what says that it must not be kept. */
function isKept(
  { method }: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): payload is string | Buffer {
  const isRead = (method === 'GET' || method === 'HEAD') && reply.statusCode === 200;
  const isWhole = typeof payload === 'string' || Buffer.isBuffer(payload);
  return isRead && isWhole && !reply.hasHeader('cache-control');
}

/** Whether the client has this already (RFC 9110, 13.1.2): `*` is whatever there is. */
function isKnown(tag: string, named = ''): boolean {
  return named.trim() === '*' || isNamed(tag, named);
}

/** Whether this tag is one of those that a client names. */
export function isNamed(tag: string, named = ''): boolean {
  const tags = named.split(',').map((each) => each.trim());
  return tags.some((each) => each === tag || `W/${each}` === tag);
}
