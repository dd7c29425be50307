import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors';
import { TOO_DEEP } from '../graphql/too-deep';

/** Refuses what is JSON and no request of GraphQL, in words that say what is expected. */
export function refuseOtherBodies(
  { method, body, headers }: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  if (method !== 'POST') return done();
  if (isNestedTooDeep(body, headers['content-length']))
    return done(new Refusal('QUERY_TOO_COMPLEX', TOO_DEEP));
  if (Array.isArray(body))
    return done(
      new Refusal(
        'BAD_REQUEST',
        'The request body is a list; send each operation in a request of its own, as {"query": "…"}.',
      ),
    );
  if (typeof body === 'object' && body) {
    // As in an address, an empty name of an operation is none.
    if ('operationName' in body && body.operationName === '') delete body.operationName;
    return done(refusedName((body as { operationName?: unknown }).operationName));
  }
  done(
    new Refusal('BAD_REQUEST', 'The request body must be a JSON object such as {"query": "…"}.'),
  );
}

/** What is nested so deep that it can be read and not be written; a short body cannot be. */
export function isNestedTooDeep(body: unknown, length: string | undefined): boolean {
  if (length !== undefined && Number(length) < SHORT_BODY) return false;
  try {
    JSON.stringify(body);
    return false;
  } catch {
    return true;
  }
}

/** So many bytes hold no nesting that is too deep. */
const SHORT_BODY = 2_000;

/** A name of an operation that is none would be repeated as it is. What is no text the library refuses. */
function refusedName(name: unknown): Refusal | undefined {
  if (typeof name !== 'string' || /^[A-Za-z_]\w{0,99}$/.test(name)) return undefined;
  return new Refusal(
    'BAD_REQUEST',
    'operationName must be a name of at most 100 letters, digits and underscores.',
  );
}

/** What says the same as a parameter that is not there, and the library takes for a value. */
const NOTHING: Readonly<Record<string, readonly string[]>> = {
  operationName: [''],
  variables: ['', 'null'],
  extensions: ['', 'null'],
};

/** Leaves such parameters out of the address, as GraphQL over HTTP has it. */
export function leaveOutNothing(
  { raw }: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
): void {
  const [path, ...rest] = (raw.url ?? '').split('?');
  const parameters = new URLSearchParams(rest.join('?'));
  const named = Object.keys(NOTHING).filter((name) => parameters.has(name));
  const empty = named.filter((name) => NOTHING[name]?.includes(parameters.getAll(name).join()));
  for (const name of empty) parameters.delete(name);
  if (empty.length > 0) raw.url = `${path}?${parameters.toString()}`;
  done(refusedName(parameters.get('operationName') ?? undefined));
}

/** HEAD is answered as GET is, and HTTP leaves the body out; GraphQL's handler knows only GET. */
export function asGet(request: FastifyRequest): FastifyRequest {
  if (request.method !== 'HEAD') return request;
  return Object.create(request, { method: { value: 'GET' } }) as FastifyRequest;
}
