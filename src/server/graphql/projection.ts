import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import type { OperationInput } from '../../plan/selection';
import { Irregular, readerOf, type FieldReader } from '../../schema/answer-fields';

type Nodes = readonly FieldNode[];
type Show = (value: unknown) => unknown;
type Shown = Record<string, unknown>;

const SHOW_QUERY: Show = () => 'Query';

/**
 * Shows what a plan has read as graphql-js would show it, without resolving each
 * field of each record by itself. It knows no errors: where a value is irregular
 * it gives nothing, and graphql-js itself has to answer.
 */
export class Projection {
  private readonly roots: readonly (readonly [name: string, show: Show])[];

  constructor(
    private readonly input: OperationInput,
    operation: OperationDefinitionNode,
  ) {
    const { schema, fragments, variables } = input;
    const query = schema.getQueryType() as GraphQLObjectType;
    const fields = collectFields(schema, fragments, variables, query, operation.selectionSet);
    this.roots = [...fields].map(([name, nodes]) => [
      name,
      isTypename(nodes) ? SHOW_QUERY : this.value(fieldOf(query, nodes).type, nodes),
    ]);
  }

  /** The data of an answer, from what the plan has read for each root field; null where a value is irregular. */
  dataOf(read: ReadonlyMap<string, unknown>): Shown | null {
    try {
      const shown = empty();
      for (const [name, show] of this.roots) {
        // Of a field whose arguments are wrong there is no plan.
        if (!read.has(name) && show !== SHOW_QUERY) return null;
        shown[name] = show(read.get(name));
      }
      return shown;
    } catch (error) {
      if (error instanceof Irregular) return null;
      throw error;
    }
  }

  private value(type: GraphQLOutputType, nodes: Nodes): Show {
    if (isNonNullType(type)) return required(this.value(type.ofType, nodes));
    const show = this.present(type, nodes);
    return (value) => (value === null || value === undefined ? null : show(value));
  }

  private present(type: GraphQLOutputType, nodes: Nodes): Show {
    if (isListType(type)) {
      const show = this.value(type.ofType, nodes);
      return (items) => (items as readonly unknown[]).map(show);
    }
    if (isLeafType(type)) return leaf(type);
    if (isObjectType(type)) return this.object(type, nodes);
    return this.anyOf(nodes);
  }

  /** Of an interface it is known only from the record which type it has. */
  private anyOf(nodes: Nodes): Show {
    const shows = new Map<string, Show>();
    return (record) => {
      const name = String((record as Shown)['__typename']);
      let show = shows.get(name);
      if (!show) {
        show = this.object(this.input.schema.getType(name) as GraphQLObjectType, nodes);
        shows.set(name, show);
      }
      return show(record);
    };
  }

  private object(type: GraphQLObjectType, nodes: Nodes): Show {
    const { schema, fragments, variables } = this.input;
    const selected = collectSubfields(schema, fragments, variables, type, nodes);
    const fields = [...selected].map(([name, places]) => ({ name, ...this.field(type, places) }));
    return (value) => {
      const shown = empty();
      for (const { name, read, show } of fields) shown[name] = show(read(value as Shown));
      return shown;
    };
  }

  private field(type: GraphQLObjectType, nodes: Nodes): { read: FieldReader; show: Show } {
    if (isTypename(nodes)) return { read: () => type.name, show: (name) => name };
    const field = fieldOf(type, nodes);
    const read = readerOf(this.input.schema, field, nodes[0] as FieldNode);
    if (!read) throw new Error(`${type.name}.${field.name} is not read by a plan.`);
    return { read, show: this.value(field.type, nodes) };
  }
}

/** As graphql-js does it: a field may be called `__proto__` in the answer. */
function empty(): Shown {
  return Object.create(null) as Shown;
}

function isTypename([node]: Nodes): boolean {
  return node?.name.value === '__typename';
}

function fieldOf(type: GraphQLObjectType, [node]: Nodes) {
  const name = node?.name.value ?? '';
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return field;
}

function required(show: Show): Show {
  return (value) => {
    const shown = show(value);
    if (shown === null) throw new Irregular();
    return shown;
  };
}

function leaf(type: GraphQLLeafType): Show {
  return (value) => {
    let shown: unknown;
    try {
      shown = type.serialize(value);
    } catch {
      throw new Irregular();
    }
    if (shown === null || shown === undefined) throw new Irregular();
    return shown;
  };
}
