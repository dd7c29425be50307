import { unwrapResolverError } from '@apollo/server/errors';
import {
  GraphQLError,
  isValueNode,
  type ASTNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { codeOfStatus, ERRORS, Refusal, type ErrorCode } from '../../kernel/errors';
import type { LogError } from '../log';
import { mask } from '../mask';
import { explained } from './explain';
import { isTooDeep, TOO_DEEP } from './too-deep';

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
 * Formats the errors of an operation: what the GraphQL library says of a
 * document passes, and everything else is masked.
 */
export function formatError(log: LogError, schema: GraphQLSchema) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { locations, path } = formatted;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const original = refusalIn(error) ?? unwrapResolverError(error);
    const code = libraryCode(formatted, original);
    if (code && isTooDeep(error)) return { message: TOO_DEEP, ...place, extensions: { code } };
    if (code && original instanceof GraphQLError) {
      const { message, ...argument } = explained(formatted, original, schema);
      return { message, ...place, extensions: { ...argument, code } };
    }
    const masked = mask(original, log);
    return { message: masked.message, ...place, extensions: masked.extensions };
  };
}

/** The library unwraps only what a resolver threw, and a refusal before execution has no path. */
function refusalIn(error: unknown): Refusal | null {
  const inner = error instanceof GraphQLError ? error.originalError : null;
  return inner instanceof Refusal ? inner : null;
}

/** Null for what the library does not say itself. It has one code for all that it refuses over HTTP. */
function libraryCode(formatted: GraphQLFormattedError, original: unknown): ErrorCode | null {
  if (!(original instanceof GraphQLError)) return null;
  const code = LIBRARY_CODES[String(formatted.extensions?.['code'])];
  if (!code) return isOfArgument(original) ? 'BAD_REQUEST' : null;
  const { status } = (original.extensions['http'] ?? {}) as { status?: number };
  return code === 'BAD_REQUEST' && status ? codeOfStatus(status) : code;
}

/**
 * Whether the library says this of an argument of a field or of a directive,
 * which it finds wrong only when it executes the field: null in a variable,
 * where the argument must not be null. It gives such an error no code, and is
 * the only one to point at a value in the document; what it says of a value
 * that we answered with points at none, and holds that value.
 */
function isOfArgument({ nodes = [] }: GraphQLError): boolean {
  return nodes.length > 0 && nodes.every(isValueNode);
}

/** A refusal before execution, with the HTTP status of its code. */
export function refusedError(refusal: Refusal, nodes?: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(refusal.message, {
    nodes,
    originalError: refusal,
    extensions: { code: refusal.code, http: { status: ERRORS[refusal.code].status } },
  });
}
