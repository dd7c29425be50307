import {
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { OperationInput } from '../../plan/selection';
import { ROOTS } from '../../plan/roots';
import { readerOf } from '../../schema/answer-fields';

/** An operation that Apollo Server has found valid. */
export interface ValidOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Whether every field of an operation is read by plans, so that nothing is to be asked once they have read. */
export function isFromPlans(
  operation: OperationDefinitionNode,
  { schema, fragments }: Pick<OperationInput, 'schema' | 'fragments'>,
): boolean {
  const query = schema.getQueryType();
  const types = new TypeInfo(schema);
  let all = true;
  const field = (node: FieldNode): false | undefined => {
    const parent = types.getParentType();
    const name = node.name.value;
    if (name === '__typename') return undefined;
    const isRead = parent === query ? ROOTS.has(name) : parent && isReadOn(schema, parent, node);
    if (!isRead) all = false;
    return isRead ? undefined : false;
  };
  const visitor = visitWithTypeInfo(types, { Field: field });
  // Fragments that no spread leads to are refused before.
  for (const node of [operation, ...Object.values(fragments)]) visit(node, visitor);
  return all;
}

function isReadOn(schema: GraphQLSchema, type: GraphQLNamedType, node: FieldNode): boolean {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return objects.filter(isObjectType).every((object) => {
    const field = object.getFields()[node.name.value];
    return field !== undefined && readerOf(schema, field, node) !== null;
  });
}
