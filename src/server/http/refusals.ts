import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { enumerate } from '../../kernel/text';

/**
 * Refuses what the HTTP library does not: another method at a known address,
 * which it takes for an unknown one, plain text, and a compressed body, which
 * it does not decompress. To be called before the routes are added, which it gathers.
 */
export function addRefusals(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  const methods = new Map<string, string[]>();
  app.addHook('onRoute', ({ url, method }) => {
    methods.set(url, [...(methods.get(url) ?? []), ...[method].flat()]);
  });
  app.setNotFoundHandler(({ url }, reply) => {
    const [path = ''] = url.split('?');
    const allowed = methods.get(path);
    if (!allowed) throw new Refusal('NOT_FOUND');
    const sorted = [...new Set(allowed)].sort();
    void reply.header('allow', sorted.join(', '));
    throw new Refusal('METHOD_NOT_ALLOWED', `Method not allowed; use ${enumerate(sorted, 'or')}.`);
  });
  app.addHook('onRequest', ({ headers, is404 }, reply, done) => {
    if (is404) return done();
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() === 'identity') return done();
    void reply.header('accept-encoding', 'identity');
    done(
      new Refusal(
        'UNSUPPORTED_MEDIA_TYPE',
        'Compressed request bodies are not supported; send the body without a content-encoding.',
      ),
    );
  });
}
