import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, isValueNode, type GraphQLFormattedError } from 'graphql';
import { ERROR_STATUS, Refusal, type ErrorCode } from '../../kernel/errors';

export type LogError = (fields: Record<string, unknown>, message: string) => void;

/** What the library calls its own refusals, in our words. */
const LIBRARY_CODES: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'VALIDATION_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/**
 * Lets out only what was written for the client: our refusals, and what the
 * GraphQL library says of a document. Everything else is INTERNAL with an id
 * under which the log has the rest.
 */
export function maskError(log: LogError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const original = refusalIn(error) ?? unwrapResolverError(error);
    if (original instanceof Refusal) {
      if (original.cause) log({ err: original.cause, code: original.code }, original.message);
      return {
        message: original.message,
        ...place,
        extensions: { code: original.code, ...original.details },
      };
    }
    const code =
      LIBRARY_CODES[String(formatted.extensions?.['code'])] ??
      (isOfArgument(original) ? 'BAD_REQUEST' : null);
    if (code && original instanceof GraphQLError)
      return { message: formatted.message, ...place, extensions: { code } };
    const errorId = randomUUID();
    log({ err: original, errorId }, 'A request failed.');
    return {
      message: 'Internal server error',
      ...place,
      extensions: { code: 'INTERNAL', errorId },
    };
  };
}

/** The library unwraps only what a resolver threw, and a refusal before execution has no path. */
function refusalIn(error: unknown): Refusal | null {
  const inner = error instanceof GraphQLError ? error.originalError : null;
  return inner instanceof Refusal ? inner : null;
}

/**
 * Whether the library says this of an argument of a field or of a directive,
 * which it finds wrong only when it executes the field: null in a variable,
 * where the argument must not be null. It gives such an error no code, and is
 * the only one to point at a value in the document; what it says of a value
 * that we answered with points at none, and holds that value.
 */
function isOfArgument(error: unknown): boolean {
  const nodes = error instanceof GraphQLError ? (error.nodes ?? []) : [];
  return nodes.length > 0 && nodes.every(isValueNode);
}

/** A refusal before execution, with the HTTP status of its code. */
export function refusedError(refusal: Refusal): GraphQLError {
  return new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: { code: refusal.code, http: { status: ERROR_STATUS[refusal.code] } },
  });
}
