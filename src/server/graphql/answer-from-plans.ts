import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from './context';
import { fragmentsOf } from './fragments';
import { isFromPlans } from './from-plans';
import { Projection } from './projection';
import type { OperationPlan } from '../../plan/plan-operation';

/**
 * Answers operations of which plans read every field straight from what they read.
 * All others, and all in which something is wrong, are left to the library.
 */
export function answerFromPlans(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const projections = new WeakMap<OperationPlan, Projection | null>();
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ operation, document, contextValue }) {
      const { bound } = contextValue;
      if (!operation || !document || !bound) return null;
      const { plan, variables } = bound;
      let projection = projections.get(plan);
      if (projection === undefined) {
        const input = { schema, fragments: fragmentsOf(document), variables: variables.values };
        projection = isFromPlans(operation, input) ? new Projection(input, operation) : null;
        projections.set(plan, projection);
      }
      const read = projection && (await contextValue.readAll());
      const data = read && projection?.dataOf(read);
      if (!data) return null;
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data } },
      };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
