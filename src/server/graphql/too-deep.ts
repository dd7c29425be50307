import { GraphQLError } from 'graphql';

export const TOO_DEEP = 'The query or its variables are nested too deeply.';

/**
 * Whether the stack overflowed, as it does in the GraphQL library, which goes
 * into a document and into variables by recursion. The client nested them.
 */
export function isTooDeep(error: unknown): boolean {
  const inner = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return inner instanceof Error && inner.message === 'Maximum call stack size exceeded';
}
