import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { getVariableValues, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import { answerInWorker } from '../worker/plugin';
import { fragmentsOf } from './fragments';
import type { Context } from './context';
import { maskError, refusedError, type LogError } from './mask';

/** A document with more tokens than these is not parsed further; the largest published one has some 200. */
const MOST_TOKENS = 2_000;

const READ_ONLY = 'The graph is only read here; allowed are queries.';

export function createApolloServer(
  schema: GraphQLSchema,
  log: LogError,
  plugins: ApolloServerPlugin<Context>[] = [],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // The schema is public, and GraphiQL and code generators read it from here.
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing is gained by a shorter address where answers are not cached by it.
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: maskError(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      planBeforeExecution(schema),
      answerInWorker(schema, log),
      ...plugins,
    ],
  });
}

/**
 * Plans an operation before it is executed, with its variables, and refuses one
 * that could cost too much. A validation rule would be skipped when the same
 * document comes again with larger variables.
 */
function planBeforeExecution(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    didResolveOperation({ operation, document, request, contextValue }) {
      // The library declares both as optional, though at this point they are there.
      if (!operation || !document) return Promise.resolve();
      // The library finds out only when it executes, and calls it a fault of the server.
      if (operation.operation !== OperationTypeNode.QUERY)
        return Promise.reject(refusedError(new Refusal('VALIDATION_FAILED', READ_ONLY)));
      const { coerced } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
      );
      // Variables that do not fit are told of by the execution itself.
      if (!coerced) return Promise.resolve();
      try {
        contextValue.plan(schema, operation, fragmentsOf(document), coerced);
        return Promise.resolve();
      } catch (error) {
        return Promise.reject(error instanceof Refusal ? refusedError(error) : (error as Error));
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
