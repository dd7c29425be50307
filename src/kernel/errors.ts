/**
 * Every way in which a request, a seed file or a setting can be refused. The
 * code is part of the API; the status is that of a request refused before it
 * is executed; the text is for where there is nothing more precise to say;
 * after so many seconds it is worth trying again.
 */
export const ERRORS = {
  BAD_REQUEST: { status: 400, text: 'The request cannot be read.' },
  VALIDATION_FAILED: { status: 400, text: 'The document is not a valid query.' },
  QUERY_TOO_COMPLEX: { status: 400, text: 'The query may read too much.' },
  OPERATION_NOT_TRUSTED: {
    status: 403,
    text: 'This server answers only its published operations, by name, by hash or as they are; /operations.json lists them.',
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    text: 'Pages of this origin may not call this address; the setting CCNSO_CORS_ORIGINS names those that may.',
  },
  NOT_FOUND: { status: 404, text: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: { status: 405, text: 'Method not allowed.' },
  NOT_ACCEPTABLE: {
    status: 406,
    text: 'The Accept header allows no type that this API answers with; use application/graphql-response+json or application/json.',
  },
  PAYLOAD_TOO_LARGE: { status: 413, text: 'The request body is too large.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, text: 'The request body must be application/json.' },
  TOO_MANY_REQUESTS: { status: 429, text: 'Too many requests; try again later.' },
  INTERNAL: { status: 500, text: 'Internal server error' },
  SERVICE_UNAVAILABLE: {
    status: 503,
    text: 'The service is unavailable; try again in a moment.',
    retryAfter: 5,
  },
  OVERLOADED: {
    status: 503,
    text: 'Too many requests are waiting; try again in a moment.',
    retryAfter: 1,
  },
  DEADLINE_EXCEEDED: { status: 504, text: 'The query timed out.' },
} as const satisfies Record<string, ErrorForm>;

interface ErrorForm {
  readonly status: number;
  readonly text: string;
  readonly retryAfter?: number;
}

export type ErrorCode = keyof typeof ERRORS;

/** The code of a request that a library refuses with this status; the first in the table stands for the others. */
export function codeOfStatus(status: number): ErrorCode {
  const codes = Object.keys(ERRORS) as ErrorCode[];
  return codes.find((code) => ERRORS[code].status === status) ?? 'BAD_REQUEST';
}

/** In how many seconds a request that is refused so may succeed; undefined where it would be refused again. */
export function retryAfter(code: ErrorCode): number | undefined {
  const { retryAfter }: ErrorForm = ERRORS[code];
  return retryAfter;
}

/**
 * An error that we throw on purpose: its message was written for the person
 * who sent the request or started the program, and it is the only kind whose
 * message ever leaves the process. The cause is for the log alone.
 */
export class Refusal extends Error {
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string = ERRORS[code].text,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'Refusal';
    this.details = options.details ?? {};
  }
}
