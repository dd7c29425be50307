import type { FieldNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';

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
  /** The object types for which it is selected, each with the places where. */
  readonly places: Map<string, FieldNode[]>;
}

/** All places where a field is selected, on whatever type. */
export function fieldNodesOf({ places }: SelectedField): FieldNode[] {
  return [...new Set([...places.values()].flat())];
}

/** All that is selected below these places. */
export function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** All that is selected below these fields. */
export function setsBelow(fields: readonly SelectedField[]): SelectionSetNode[] {
  return selectionSetsOf(fields.flatMap(fieldNodesOf));
}

/** Of these fields those with a name, which are several where they have different arguments. */
export function fieldsNamed(name: string, fields: readonly SelectedField[]): SelectedField[] {
  return fields.filter((field) => field.name === name);
}

/**
 * The name under which the value of a field is kept on its object: fields with
 * the same arguments share one value, under whatever alias they are asked for.
 */
export function fieldKey(name: string, args: Arguments): string {
  for (const _ in args) return `${name}(${JSON.stringify(args)})`;
  return name;
}
