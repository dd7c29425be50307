import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { codeOfStatus, Refusal, retryAfter } from '../../kernel/errors';
import { mask } from '../mask';
import { takesPages } from './browser';
import { accountOf } from './observing';
import { placeOf } from './place';
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
  const errors = [toldOf(error, request, reply)];
  return reply.type('application/json; charset=utf-8').send({ errors });
}

/** The same for people: who looks at pages is told on a page. */
export const sendErrorsAsPages =
  (publicUrl: string) =>
  async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isForPeople(request)) return sendError(error, request, reply);
    const { message } = toldOf(error, request, reply);
    const { renderRefused } = await import('../../pages/refused/render-refused.js');
    const body = renderRefused(reply.statusCode, message, placeOf(request, publicUrl));
    return reply.type('text/html; charset=utf-8').send(body);
  };

/** What is meant for programs answers them also where a browser shows it. */
const FOR_PROGRAMS = /^\/(graphql|export|mcp|health|vocabulary)\b/;

function isForPeople({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && takesPages(headers.accept) && !FOR_PROGRAMS.test(url);
}

/** What is told of an error, with the status and the headers that tell the same. */
function toldOf(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const { status, ...masked } = mask(refusalOf(error), (fields, message) => {
    request.log.error(fields, message);
  });
  const seconds = retryAfter(masked.extensions.code);
  if (seconds) void reply.header('retry-after', seconds);
  accountOf(request).fail([masked]);
  void reply.code(statusOfLibrary(error) ?? status).header('cache-control', 'no-store');
  return masked;
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
