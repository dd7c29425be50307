import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/config';

/** Data loads nothing, and is shown in no frame. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Pages need nothing but their own server, so the policy lets nothing else in: a fact that names an
 * image elsewhere does not fetch it either.
 */
const PAGE = `${NOTHING.replace("form-action 'none'", "form-action 'self'")}; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'`;

/** The dialogs of GraphiQL insert a style element to stop the page behind them from scrolling. */
const GRAPHIQL = PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** What every answer tells a browser, also one to what is no request of HTTP. */
export const SECURITY_HEADERS = {
  'content-security-policy': NOTHING,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Adds these headers to every answer. To be called before all that could answer first. The
 * framework's plugin for this would not reach what is refused before there is a request.
 */
export function addSecurityHeaders(
  app: FastifyInstance,
  { corsOrigins }: Pick<Config, 'corsOrigins'>,
): void {
  // Pages elsewhere may embed what they may read; those that are listed ask by CORS, which this does not touch.
  const sharing = corsOrigins.includes('*') ? 'cross-origin' : 'same-origin';
  const headers = { ...SECURITY_HEADERS, 'cross-origin-resource-policy': sharing };
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  app.addHook('onSend', ({ routeOptions }, reply, payload, done) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    const policy = routeOptions.url === '/query' ? GRAPHIQL : PAGE;
    if (isPage) void reply.header('content-security-policy', policy);
    // A browser takes the headers of a 304 for those of what it has kept, and a page would load nothing.
    if (reply.statusCode === 304) void reply.removeHeader('content-security-policy');
    done(null, payload);
  });
}
