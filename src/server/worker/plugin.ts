import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { RUNS_IN_WORKER } from '../../questions/runs-in-worker';
import type { Context } from '../graphql/context';
import { fragmentsOf, rootFieldNames } from '../graphql/fragments';
import type { LogError } from '../log';
import { mask } from '../mask';

/** What the worker answers to an operation. */
interface Answer {
  readonly status?: number;
  readonly singleResult: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: GraphQLFormattedError[];
  };
  /** What was asked of the store for it. */
  readonly statements: number;
  readonly rows: number;
}

/**
 * Has an operation that walks the graph answered in the worker, when the graph
 * is so large that there is one. It was validated and planned before.
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
        const asked = { kind: 'operation', query: source, variables, operationName } as const;
        const { account, signal } = contextValue;
        const answer = await account.during('worker', 'operation', () => worker.run(asked, signal));
        const { status, singleResult, statements, rows } = answer as Answer;
        account.statements += statements;
        account.rows += rows;
        return response(status, singleResult);
      } catch (error) {
        const { status, ...masked } = mask(error, log);
        return response(status, { errors: [masked] });
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function response(
  status: number | undefined,
  singleResult: Answer['singleResult'],
): GraphQLResponse {
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}
