import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What a plan is made from: the schema, and one operation with its variables given. */
export interface OperationInput {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** A field that is selected with one set of arguments, wherever and under whatever alias. */
export interface SelectedField {
  readonly name: string;
  readonly arguments: Arguments;
  /** The name in the answer, of the first place where it is selected. */
  readonly alias: string;
  /** The object types for which it is selected. */
  readonly types: Set<string>;
  readonly nodes: FieldNode[];
}

/**
 * The name under which the value of a field is kept on its object: fields with
 * the same arguments share one value, under whatever alias they are asked for.
 */
export function fieldKey(name: string, args: Arguments): string {
  for (const _ in args) return `${name}(${JSON.stringify(args)})`;
  return name;
}

/** Gathers what is selected on objects of these types, through fragments, aliases, `@skip` and `@include`. */
export function selectedFields(
  input: OperationInput,
  sets: Iterable<SelectionSetNode | undefined>,
  types: readonly string[],
): Map<string, SelectedField> {
  const found = new Map<string, SelectedField>();
  for (const set of sets) if (set) gather(input, set, types, found);
  return found;
}

function gather(
  input: OperationInput,
  set: SelectionSetNode,
  types: readonly string[],
  found: Map<string, SelectedField>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(input, node)) continue;
    if (node.kind === Kind.FIELD) {
      for (const type of types) addField(input, node, type, found);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : input.fragments[node.name.value];
    if (!fragment) continue;
    const narrowed = fragment.typeCondition
      ? narrow(input.schema, types, fragment.typeCondition.name.value)
      : types;
    if (narrowed.length > 0) gather(input, fragment.selectionSet, narrowed, found);
  }
}

function addField(
  input: OperationInput,
  node: FieldNode,
  typeName: string,
  found: Map<string, SelectedField>,
): void {
  const type = input.schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) return;
  const args = field.args.length === 0 ? {} : getArgumentValues(field, node, input.variables);
  const key = fieldKey(field.name, args);
  const known = found.get(key);
  if (known) {
    known.types.add(typeName);
    if (!known.nodes.includes(node)) known.nodes.push(node);
  } else {
    found.set(key, {
      name: field.name,
      arguments: args,
      alias: node.alias?.value ?? node.name.value,
      types: new Set([typeName]),
      nodes: [node],
    });
  }
}

function isIncluded(
  input: OperationInput,
  node: { directives?: FieldNode['directives'] },
): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, input.variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, input.variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function narrow(schema: GraphQLSchema, types: readonly string[], condition: string): string[] {
  const type = schema.getType(condition);
  if (isObjectType(type)) return types.filter((name) => name === condition);
  if (!isAbstractType(type)) return [];
  const possible = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
  return types.filter((name) => possible.has(name));
}
