import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors';

/**
 * GraphQL's handler makes a whole address of the host and the path to read the
 * query. Older clients and probes send no host or one that is none, which says
 * nothing of the query; it is read as if it were sent to this machine.
 */
export function mendHost(request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  if (!isAddress(request)) request.raw.headers.host = 'localhost';
  // The address itself can hold a host that is none: `GET http://:x/graphql`.
  done(isAddress(request) ? undefined : new Refusal('BAD_REQUEST'));
}

type Done = (error?: Error) => void;

function isAddress({ url, protocol, hostname }: FastifyRequest): boolean {
  return URL.canParse(url, `${protocol}://${hostname}/`);
}
