import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { MOST_RELATIONS } from '../../plan/limits';
import { planOperation, type OperationPlan } from '../../plan/plan-operation';
import type { OperationInput } from '../../plan/selection';
import { shapeOf } from '../../plan/shape';

/** Plans are kept as long as their fields are not more than those of so many of the largest operations. */
const MOST_KEPT = 30 * MOST_RELATIONS;

/**
 * The plans of a schema. An operation is planned once for each shape of its
 * variables; the document of a request that comes again is the same object.
 */
export class Plans {
  private readonly ids = new WeakMap<OperationDefinitionNode, number>();
  private nextId = 0;
  private readonly kept = new LRUCache<string, OperationPlan>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ costs }) => 1 + costs.length,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  planOf(
    operation: OperationDefinitionNode,
    fragments: OperationInput['fragments'],
    variables: OperationInput['variables'],
  ): OperationPlan {
    const { schema } = this;
    const key = `${this.idOf(operation)} ${shapeOf(schema, operation, variables)}`;
    const known = this.kept.get(key);
    if (known) return known;
    const plan = planOperation({ schema, fragments, variables }, operation);
    this.kept.set(key, plan);
    return plan;
  }

  private idOf(operation: OperationDefinitionNode): number {
    const id = this.ids.get(operation) ?? this.nextId++;
    this.ids.set(operation, id);
    return id;
  }
}

const OF_SCHEMAS = new WeakMap<GraphQLSchema, Plans>();

/** The plans of a schema, which all requests share. */
export function plansOf(schema: GraphQLSchema): Plans {
  const plans = OF_SCHEMAS.get(schema) ?? new Plans(schema);
  OF_SCHEMAS.set(schema, plans);
  return plans;
}
