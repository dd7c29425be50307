import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLObjectType,
  GraphQLSkipDirective,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { keysOfCursor } from './cursors';
import { isGiven } from './listing';
import type { Memory } from './memory';
import { orderOf, type Arguments, type ListKind } from './order';

export interface Document {
  readonly memory: Memory;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The list that a field shows, or null when it shows none. */
  readonly listOf: (type: string, field: string) => ListKind | null;
}

/** The first bad argument under a selection, as the path that the error has to name; null when there is none. */
export function faultIn(
  document: Document,
  set: SelectionSetNode,
  types: readonly string[],
  path: string,
): string | null {
  for (const node of set.selections) {
    if (!isIncluded(document, node)) continue;
    const fault =
      node.kind === Kind.FIELD
        ? faultOfField(document, node, types, path)
        : faultOfFragment(document, node, types, path);
    if (fault) return fault;
  }
  return null;
}

function faultOfField(
  document: Document,
  node: SelectionNode & { kind: Kind.FIELD },
  types: readonly string[],
  around: string,
): string | null {
  const { schema, variables, listOf, memory } = document;
  for (const name of types) {
    const field = (schema.getType(name) as GraphQLObjectType).getFields()[node.name.value];
    if (!field) continue;
    const path = [around, node.alias?.value ?? node.name.value].filter(Boolean).join('.');
    const args = getArgumentValues(field, node, variables);
    const kind = listOf(name, field.name);
    const own = kind ? faultyPageArgument(memory, args, kind) : null;
    if (own !== null) return own === '' ? path : `${path}.${own}`;
    if (Array.isArray(args['ids']) && args['ids'].length > 100) return `${path}.ids`;
    const type = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(type)) continue;
    // What a page shows has no name in the path: edges and nodes are the list itself.
    const shown = /(Connection|Edge)$/.test(name) ? around : path;
    const fault = faultIn(document, node.selectionSet, possibleTypes(schema, type.name), shown);
    if (fault) return fault;
  }
  return null;
}

function faultOfFragment(
  document: Document,
  node: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  types: readonly string[],
  path: string,
): string | null {
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : document.fragments[node.name.value];
  if (!fragment) return null;
  const condition = fragment.typeCondition?.name.value;
  const allowed = condition ? possibleTypes(document.schema, condition) : types;
  const narrowed = types.filter((name) => allowed.includes(name));
  return faultIn(document, fragment.selectionSet, narrowed, path);
}

/** The page argument that is wrong, `''` when it is two of them together, null when none is. */
function faultyPageArgument(memory: Memory, args: Arguments, kind: ListKind): string | null {
  for (const name of ['first', 'last']) {
    const size = args[name] as number | null | undefined;
    if (isGiven(size) && ((size as number) < 1 || (size as number) > 100)) return name;
  }
  if (isGiven(args['first']) && isGiven(args['last'])) return '';
  const order = orderOf(memory, kind, args);
  for (const name of ['after', 'before']) {
    const cursor = args[name];
    if (isGiven(cursor) && !keysOfCursor(order.name, cursor as string)) return name;
  }
  return null;
}

function possibleTypes(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name];
}

function isIncluded({ variables }: Document, node: SelectionNode): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
  );
}
