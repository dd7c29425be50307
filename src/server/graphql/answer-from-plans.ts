import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { OperationPlan } from '../../plan/plan-operation';
import type { Context } from './context';
import { fragmentsOf } from './fragments';
import { isFromPlans, type ValidOperation } from './from-plans';
import { Projection } from './projection';

/** Null where the executor of the library has to answer. */
const PROJECTIONS = new WeakMap<OperationPlan, Projection | null>();

/**
 * The data of an operation of which plans read every field, straight from what they
 * read. Null for all others, and where something is wrong: these are left to the library.
 */
export async function dataFromPlans(
  asked: ValidOperation,
  context: Context,
): Promise<Record<string, unknown> | null> {
  if (!context.bound) return null;
  const { plan, variables } = context.bound;
  const known = PROJECTIONS.get(plan);
  if (known === null) return null;
  const { schema, document, operation } = asked;
  const input = { schema, fragments: fragmentsOf(document), variables: variables.values };
  if (!known && !isFromPlans(operation, input)) {
    PROJECTIONS.set(plan, null);
    return null;
  }
  // What is wrong in a document shows when it is planned, and a projection must not meet it.
  const read = await context.readAll();
  if (!read) return null;
  const projection = known ?? new Projection(input, operation);
  PROJECTIONS.set(plan, projection);
  return projection.dataOf(read);
}

export function answerFromPlans(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ operation, document, contextValue }) {
      if (!operation || !document) return null;
      const asked = { schema, document, operation };
      const data = await dataFromPlans(asked, contextValue);
      if (!data) return null;
      contextValue.outcome.byPlans = asked;
      return {
        http: { headers: new HeaderMap() },
        body: { kind: 'single', singleResult: { data } },
      };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
