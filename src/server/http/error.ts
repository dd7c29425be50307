import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '../../kernel/errors';

/** A body with more bytes than these is not read; the largest published operation has some 2,000. */
export const LARGEST_BODY = 100_000;

/** What the HTTP library refuses, in our words, because its own can repeat what was sent. */
const REFUSALS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; allowed is JSON, {"query": "…"}.',
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is too large; allowed are ${LARGEST_BODY} bytes.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'This content type is not read; allowed is application/json.',
};

/** Answers what fails before or beside GraphQL in the form in which GraphQL tells its errors. */
export function sendError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const message = REFUSALS[error.code] ?? 'The request cannot be read.';
    return send(reply, status, message, { code: 'BAD_REQUEST' });
  }
  const errorId = randomUUID();
  request.log.error({ err: error, errorId }, 'A request failed.');
  return send(reply, 500, 'Internal server error', { code: 'INTERNAL', errorId });
}

export function sendNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = 'There is nothing at this address for this method.';
  return send(reply, 404, message, { code: 'BAD_REQUEST' });
}

function send(
  reply: FastifyReply,
  status: number,
  message: string,
  extensions: { code: ErrorCode; errorId?: string },
): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions }] });
}
