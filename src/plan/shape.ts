import {
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * What a plan may depend on of the variables of an operation: which are given,
 * which fields their objects have, how many objects are in their lists, and the
 * values of enums and Booleans. Requests of the same shape share a plan.
 */
export function shapeOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  const shapes = variableDefinitions.map(({ type, variable }) => {
    const declared = typeFromAST(schema, type);
    return isInputType(declared) ? valueShape(declared, variables[variable.name.value]) : '';
  });
  return shapes.join(' ');
}

function valueShape(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-';
  if (value === null) return 'null';
  if (isNonNullType(type)) return valueShape(type.ofType, value);
  if (isListType(type)) return listShape(type.ofType, value as readonly unknown[]);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
      .filter(({ name }) => Object.hasOwn(value, name))
      .map(
        (field) =>
          `${field.name}:${valueShape(field.type, (value as Record<string, unknown>)[field.name])}`,
      );
    return `{${fields.join(' ')}}`;
  }
  return isEnumType(type) || typeof value === 'boolean' ? JSON.stringify(value) : '*';
}

/** A list of plain values is one value, however long it is. */
function listShape(type: GraphQLInputType, items: readonly unknown[]): string {
  const shapes = items.map((item) => valueShape(type, item));
  return shapes.every((shape) => shape === '*') ? '[*]' : `[${shapes.join(' ')}]`;
}
