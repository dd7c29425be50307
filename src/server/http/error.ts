import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { codeOfStatus, Refusal, retryAfter } from '../../kernel/errors';
import { mask } from '../mask';
import { accountOf } from './observing';
import { GONE } from './request-signal';

/** A body with more bytes than these is not read; the largest published operation has some 2,000. */
export const LARGEST_BODY = 100_000;

/** What the HTTP library refuses, in our words, because its own can repeat what was sent. */
const TEXTS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY:
    'The request body is not valid JSON, or it has a key such as "__proto__".',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The request body is empty; expected JSON such as {"query": "…"}.',
  FST_ERR_CTP_BODY_TOO_LARGE: `The request body is too large; it must be at most ${LARGEST_BODY} bytes.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE:
    'This content type is not supported; the request body must be application/json.',
};

/** A client that leaves while it reads ends the stream of its answer, which is no fault of this program. */
const LEFT = 'ERR_STREAM_PREMATURE_CLOSE';

/** Answers what fails outside GraphQL in the form in which GraphQL tells its errors. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, ...masked } = mask(refusalOf(error), (fields, message) => {
    request.log.error(fields, message);
  });
  const seconds = retryAfter(masked.extensions.code);
  if (seconds) void reply.header('retry-after', seconds);
  accountOf(request).fail([masked]);
  return reply
    .code(statusOfLibrary(error) ?? status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send({ errors: [masked] });
}

/** What the HTTP library refuses as a refusal of ours; anything else as it is. */
function refusalOf(error: unknown): unknown {
  if (error instanceof Error && (error as FastifyError).code === LEFT)
    return new Refusal('SERVICE_UNAVAILABLE', GONE);
  const status = statusOfLibrary(error);
  return status ? new Refusal(codeOfStatus(status), TEXTS[(error as FastifyError).code]) : error;
}

/** The status with which the HTTP library refuses, also one without a code of ours; null for what it does not refuse. */
function statusOfLibrary(error: unknown): number | null {
  if (!(error instanceof Error) || error instanceof Refusal) return null;
  const { statusCode = 500 } = error as FastifyError;
  return statusCode < 500 ? statusCode : null;
}
