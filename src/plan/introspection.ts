import {
  getArgumentValues,
  getNamedType,
  GraphQLError,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { Refusal } from '../kernel/errors';
import { MOST_INTROSPECTED } from './limits';
import type { OperationInput } from './selection';

type Nodes = readonly FieldNode[];
type Fields = ReadonlyMap<string, Nodes>;
type Resolver = GraphQLField<unknown, unknown>;

const META = [SchemaMetaFieldDef, TypeMetaFieldDef];

/**
 * Refuses an operation that asks for too much of the schema. The library answers that in one go, and
 * how much it is shows only when it is counted: a type has as many fields as it has.
 */
export function refuseLargeIntrospection(
  input: OperationInput,
  operation: OperationDefinitionNode,
): void {
  const counted = new Introspected(input);
  for (const [field, nodes] of introspections(input, operation)) counted.add(field, null, nodes);
}

/** The root fields that ask for the schema, under each of their names. */
export function introspections(
  { schema, fragments, variables }: OperationInput,
  { selectionSet }: OperationDefinitionNode,
): [Resolver, Nodes][] {
  const query = schema.getQueryType() as GraphQLObjectType;
  const fields = collectFields(schema, fragments, variables, query, selectionSet);
  return [...fields.values()].flatMap((nodes) => {
    const field = META.find(({ name }) => name === nodes[0]?.name.value);
    return field ? [[field, nodes] as [Resolver, Nodes]] : [];
  });
}

class Introspected {
  private values = 0;
  private readonly selected = new Map<Nodes, Map<GraphQLNamedType, Fields>>();

  constructor(private readonly input: OperationInput) {}

  add(field: Resolver, source: unknown, nodes: Nodes): void {
    const { schema, variables } = this.input;
    try {
      const args = getArgumentValues(field, nodes[0] as FieldNode, variables);
      const info = { schema } as GraphQLResolveInfo;
      this.addValue(field.resolve?.(source, args, null, info), getNamedType(field.type), nodes);
    } catch (error) {
      // The library tells of an argument that is wrong when it comes to it.
      if (!(error instanceof GraphQLError)) throw error;
    }
  }

  private addValue(value: unknown, type: GraphQLNamedType, nodes: Nodes): void {
    if (++this.values > MOST_INTROSPECTED)
      throw new Refusal(
        'QUERY_TOO_COMPLEX',
        `The query asks for more than ${MOST_INTROSPECTED} values of the schema, which is the limit. Ask for each thing once, or read /schema.graphql.`,
        { details: { introspectedAllowed: MOST_INTROSPECTED } },
      );
    if (Array.isArray(value)) for (const each of value) this.addValue(each, type, nodes);
    else if (value && isObjectType(type))
      for (const places of this.fieldsOf(type, nodes).values()) {
        const field = type.getFields()[places[0]?.name.value ?? ''];
        if (field) this.add(field, value, places);
      }
  }

  private fieldsOf(type: GraphQLObjectType, nodes: Nodes): Fields {
    const known = this.selected.get(nodes) ?? new Map<GraphQLNamedType, Fields>();
    this.selected.set(nodes, known);
    const { schema, fragments, variables } = this.input;
    const fields = known.get(type) ?? collectSubfields(schema, fragments, variables, type, nodes);
    known.set(type, fields);
    return fields;
  }
}
