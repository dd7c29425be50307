/**
 * Every way in which a request, a seed file or a setting can be refused. The
 * code is part of the API; the status is that of a request refused before it
 * is executed.
 */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  VALIDATION_FAILED: 400,
  QUERY_TOO_COMPLEX: 400,
  SERVICE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/**
 * An error that we throw on purpose: its message was written for the person
 * who sent the request or started the program, and it is the only kind whose
 * message ever leaves the process. The cause is for the log alone.
 */
export class Refusal extends Error {
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'Refusal';
    this.details = options.details ?? {};
  }
}
