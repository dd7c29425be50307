import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { enumerate } from '../../kernel/text';

/**
 * Refuses what the HTTP library does not: another method at a known address,
 * which it takes for an unknown one, and plain text. To be called before the routes are added, which it gathers.
 */
export function addRefusals(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    // CORS has one route for all addresses, which says nothing of any.
    const methods = [method].flat().filter((each) => each !== 'OPTIONS');
    routes.push({ pattern: patternOf(url), methods });
  });
  const allowedAt = (url: string) => {
    const path = pathOf(url);
    const known = routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(known.flatMap(({ methods }) => methods))].sort();
  };
  app.setNotFoundHandler(({ url }, reply) => {
    const allowed = allowedAt(url);
    if (allowed.length === 0) throw new Refusal('NOT_FOUND');
    void reply.header('allow', allowed.join(', '));
    throw new Refusal('METHOD_NOT_ALLOWED', `Method not allowed; use ${enumerate(allowed, 'or')}.`);
  });
  app.addHook('onRequest', ({ method, url }, _reply, done) => {
    const isNowhere = method === 'OPTIONS' && url !== '*' && allowedAt(url).length === 0;
    done(isNowhere ? new Refusal('NOT_FOUND') : undefined);
  });
}

/**
 * Refuses a body that is compressed or in another charset. To be called when the headers
 * for browsers are added, without which no page could read the refusal.
 */
export function refuseUnreadableBodies(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers, is404 }, reply, done) => {
    if (is404) return done();
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() === 'identity') return done(refusedCharset(headers['content-type']));
    void reply.header('accept-encoding', 'identity');
    done(
      new Refusal(
        'UNSUPPORTED_MEDIA_TYPE',
        'Compressed request bodies are not supported; send the body without a content-encoding.',
      ),
    );
  });
}

/** JSON is read as UTF-8, so what says that it is something else would be misread. */
function refusedCharset(contentType = ''): Refusal | undefined {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType) ?? [];
  if (/^(utf-?8|us-ascii)$/i.test(charset)) return undefined;
  return new Refusal(
    'UNSUPPORTED_MEDIA_TYPE',
    'This charset is not supported; the request body must be UTF-8.',
  );
}

/** The addresses of a route, in which `:name` stands for one part. */
function patternOf(route: string): RegExp {
  const parts = route.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : escaped(part)));
  return new RegExp(`^${parts.join('/')}$`);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The path of an address, which a proxy sends whole, and which anybody may encode. */
function pathOf(url: string): string {
  const [path = ''] = url.replace(/^https?:\/\/[^/?]*/i, '').split(/[?#]/);
  try {
    return decodeURI(path);
  } catch {
    // What is encoded wrongly is the address of nothing.
    return path;
  }
}
