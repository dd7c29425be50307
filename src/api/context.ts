import type { GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Answers } from '../plan/answer';
import { planOperation, refuseTooComplex, type OperationPlan } from '../plan/operation';
import type { OperationInput } from '../plan/selection';
import type { Reader } from '../store/port';

/** What lives for one request: the graph it began with, its plans, and its look-ups. */
export class Context {
  readonly answers: Answers;
  private planned: OperationPlan | null = null;

  constructor(readonly reader: Reader) {
    this.answers = new Answers(reader);
  }

  /** Plans the operation once, and refuses it when it could cost too much. */
  plan(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: OperationInput['fragments'],
    variables: OperationInput['variables'],
  ): OperationPlan {
    if (!this.planned) {
      const plan = planOperation({ schema, fragments, variables }, operation);
      refuseTooComplex(plan);
      this.planned = plan;
    }
    return this.planned;
  }

  planOf({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): OperationPlan {
    return this.plan(schema, operation, fragments, variableValues);
  }
}
