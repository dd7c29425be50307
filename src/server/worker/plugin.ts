import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { ERROR_STATUS, Refusal } from '../../kernel/errors';
import { RUNS_IN_WORKER } from '../../questions/runs-in-worker';
import type { Context } from '../graphql/context';
import { maskError, type LogError } from '../graphql/mask';
import { fragmentsOf, rootFieldNames } from '../graphql/fragments';

/** What the thread answers to an operation. */
interface Answer {
  readonly status?: number;
  readonly singleResult: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: GraphQLFormattedError[];
  };
}

/**
 * Has an operation that walks the graph answered in the thread beside, when the
 * graph is so large that there is one. It was validated and planned before.
 */
export function answerInWorker(schema: GraphQLSchema, log: LogError): ApolloServerPlugin<Context> {
  const query = schema.getQueryType()?.getFields() ?? {};
  const walks = (name: string) => query[name]?.extensions[RUNS_IN_WORKER] === true;
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ operation, document, source, request, contextValue }) {
      const { worker } = contextValue;
      if (!worker || !operation || !document || source === undefined) return null;
      const names = rootFieldNames(operation.selectionSet, fragmentsOf(document));
      if (![...names].some(walks)) return null;
      try {
        const { variables = {}, operationName = null } = request;
        const jobs = { kind: 'operation', query: source, variables, operationName } as const;
        const { status, singleResult } = (await worker.run(jobs)) as Answer;
        return {
          http: { status, headers: new HeaderMap() },
          body: { kind: 'single', singleResult },
        };
      } catch (error) {
        const code = error instanceof Refusal ? error.code : 'INTERNAL';
        const masked = maskError(log)({ message: '' }, error);
        return {
          http: { status: ERROR_STATUS[code], headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { errors: [masked] } },
        };
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
