import {
  print,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { sortValueNode } from 'graphql/utilities/sortValueNode';
import type { Argument } from './argument';
import type { Arguments, Values } from './value';

/** What a plan is made from: the schema, and one operation with the variables of the first request for it. */
export interface OperationInput {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The same while it is planned. */
export interface PlannedInput extends OperationInput {
  /** Where the values of the plan are added as they are made. */
  readonly values: Values;
}

/** A field that is selected with one set of arguments, wherever and under whatever alias. */
export interface SelectedField {
  readonly name: string;
  readonly arguments: Argument<Arguments>;
  /** The name under which its value is kept. */
  readonly key: string;
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
 * the same arguments share one value, under whatever alias and in whatever order.
 */
export function fieldKey(node: FieldNode): string {
  if (!node.arguments?.length) return node.name.value;
  const known = KEYS.get(node);
  if (known !== undefined) return known;
  const args = node.arguments.map(
    ({ name, value }) => `${name.value}: ${print(sortValueNode(value))}`,
  );
  const key = `${node.name.value}(${args.sort().join(', ')})`;
  KEYS.set(node, key);
  return key;
}

/** The executor asks for the key of a field once for each record. */
const KEYS = new WeakMap<FieldNode, string>();
