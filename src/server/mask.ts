import { randomUUID } from 'node:crypto';
import { ERRORS, Refusal, type ErrorCode } from '../kernel/errors';
import { brief } from '../kernel/brief';
import { reasonIn, type LogError } from './log';

/** What a client is told of an error, in the form in which GraphQL tells it, and the status over HTTP. */
interface MaskedError {
  readonly status: number;
  readonly message: string;
  /** The code, and the details of a refusal or the id under which the log has the rest. */
  readonly extensions: { readonly code: ErrorCode; readonly [detail: string]: unknown };
}

/**
 * Lets out of whatever was thrown only what was written for the client, and
 * logs what was not: the cause of a refusal, or all of what is no refusal.
 */
export function mask(thrown: unknown, log: LogError): MaskedError {
  if (thrown instanceof Refusal) {
    const { code, message, details, cause } = thrown;
    // It is not a fault of this program, so that its stack helps nobody.
    if (cause) log({ code, cause: reasonIn(cause) }, message);
    return {
      status: ERRORS[code].status,
      message: brief(message),
      extensions: { ...details, code },
    };
  }
  const { status, text } = ERRORS.INTERNAL;
  const errorId = randomUUID();
  log({ err: thrown, errorId }, 'A request failed.');
  return { status, message: text, extensions: { code: 'INTERNAL', errorId } };
}
