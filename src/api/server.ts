import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { getVariableValues, Kind, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { Refusal } from '../kernel/errors';
import type { Context } from './context';
import { maskError, refusedError, type LogError } from './mask';

/** A document with more tokens than these is not parsed further; the largest published one has some 200. */
const MOST_TOKENS = 2_000;

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
    parseOptions: { maxTokens: MOST_TOKENS },
    formatError: maskError(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      planBeforeExecution(schema),
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
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue }) {
          if (!operation || !document) return;
          const { coerced } = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
          );
          // Variables that do not fit are told of by the execution itself.
          if (!coerced) return;
          const fragments = Object.fromEntries(
            document.definitions
              .filter(
                (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
              )
              .map((node) => [node.name.value, node]),
          );
          try {
            contextValue.plan(schema, operation, fragments, coerced);
          } catch (error) {
            throw error instanceof Refusal ? refusedError(error) : error;
          }
        },
      };
    },
  };
}
