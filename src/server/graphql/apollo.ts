import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { getVariableValues, GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { Refusal } from '../../kernel/errors';
import { MOST_ERRORS, MOST_TOKENS } from '../../plan/limits';
import { refuseLargeAnswers } from './answer-size';
import { answerFromPlans } from './answer-from-plans';
import { answerInWorker } from '../worker/plugin';
import { fragmentsOf } from './fragments';
import type { Context } from './context';
import { tellCost } from './cost';
import { documentStore } from './documents';
import { formatError, refusedError } from './format-error';
import { refuseWhole } from './refuse-whole';
import { suggestWhereMissed } from './suggestions';
import { isTooDeep, TOO_DEEP } from './too-deep';
import { markWholeAnswers } from './whole';
import { withinLimits } from './within-limits';
import type { LogError } from '../log';

const READ_ONLY = 'This API is read-only; only queries are supported.';

export function createApolloServer(
  schema: GraphQLSchema,
  log: LogError,
  plugins: ApolloServerPlugin<Context>[] = [],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // The schema is public, and GraphiQL and code generators read it from here.
    introspection: true,
    // There is nothing to protect from a forged request: no cookies, no users, no writes.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing is gained by a shorter address where answers are not cached by it.
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [withinLimits],
    validationOptions: { maxErrors: MOST_ERRORS },
    documentStore: documentStore(),
    formatError: formatError(log, schema),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      planBeforeExecution(schema),
      answerInWorker(schema, log),
      answerFromPlans(schema),
      tellCost,
      suggestWhereMissed(),
      refuseWhole,
      ...plugins,
      refuseLargeAnswers,
      markWholeAnswers,
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
      try {
        const { coerced, errors } = getVariableValues(
          schema,
          operation.variableDefinitions ?? [],
          request.variables ?? {},
        );
        // The library also returns what it did not throw itself.
        const overflow = errors?.find(isTooDeep);
        if (overflow) throw overflow;
        // Variables that do not fit are told of by the execution itself.
        if (!coerced) return Promise.resolve();
        contextValue.plan(schema, operation, fragmentsOf(document), coerced);
        return Promise.resolve();
      } catch (error) {
        if (isTooDeep(error))
          return Promise.reject(refusedError(new Refusal('QUERY_TOO_COMPLEX', TOO_DEEP)));
        // A directive at the root has no value, so that nobody can tell which fields are asked for.
        if (error instanceof GraphQLError)
          return Promise.reject(
            refusedError(new Refusal('BAD_REQUEST', error.message), error.nodes),
          );
        return Promise.reject(error instanceof Refusal ? refusedError(error) : (error as Error));
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
