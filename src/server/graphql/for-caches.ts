import { isAbstractType, isObjectType, type GraphQLSchema } from 'graphql';

/** Which types an interface or a union can be, in the form in which Apollo Client takes it. */
export function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const kinds = namedTypes(schema).filter(isAbstractType);
  return Object.fromEntries(
    kinds.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

/** The types whose objects have no id; a client that keeps records by their ids keeps these inside of them. */
export function keylessTypes(schema: GraphQLSchema): string[] {
  const objects = namedTypes(schema).filter(isObjectType);
  return objects
    .filter((type) => type !== schema.getQueryType() && !('id' in type.getFields()))
    .map(({ name }) => name);
}

const namedTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
