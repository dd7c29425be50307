import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors';

/**
 * Refuses a request whose host is none, as HTTP has it (RFC 9112, 3.2). An older client need not
 * name one, and a probe names an empty one: GraphQL's handler, which makes a whole address of the
 * host and the path to read the query, reads theirs as if it were sent to this machine.
 */
export function refuseBadHosts(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { headers, httpVersion } = request.raw;
    if (headers.host === undefined && httpVersion !== '1.0')
      return done(new Refusal('BAD_REQUEST', 'The request has no Host header.'));
    if (!headers.host) headers.host = 'localhost';
    if (isAddress(request)) return done();
    done(new Refusal('BAD_REQUEST', 'The host of the request is not the name of a host.'));
  });
}

/** The address itself can hold a host too: `GET http://:x/graphql`. */
function isAddress({ url, protocol, hostname }: FastifyRequest): boolean {
  return URL.canParse(url, `${protocol}://${hostname}/`);
}
