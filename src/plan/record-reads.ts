import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { ALL_GROUPS, NOUNS } from '../model/model';
import type { NounName } from '../model/noun';
import type { Block } from './read';
import { contentOf, naturalOrder, NO_LIST } from './plan';
import { fieldNodesOf, selectedFields, type OperationInput, type SelectedField } from './selection';

/**
 * A field that no relation reaches is a question: a resolver answers it with ids, and
 * what is selected of these records is read for all of them by one statement.
 * The places where that happens are found here, before anything is read.
 */
export function questionBlocks(
  input: OperationInput,
  field: SelectedField,
  typeName: string,
  path: string,
): Block[] {
  const type = input.schema.getType(typeName);
  if (!isObjectType(type)) return [];
  const returned = type.getFields()[field.name];
  if (!returned) return [];
  const { name } = getNamedType(returned.type);
  const nouns = nounsOf(name);
  const place = `${path}.${field.alias}`;
  if (name === CITATION) return [citationsBlock(input, fieldNodesOf(field), place)];
  if (nouns.length > 0) return [boundaryBlock(input, fieldNodesOf(field), nouns, place)];
  if (!isObjectType(input.schema.getType(name))) return [];
  const inner = selectedFields(
    input,
    fieldNodesOf(field).map((node) => node.selectionSet),
    [name],
    { leaveOutFaulty: true },
  );
  return [...inner.values()].flatMap((each) => questionBlocks(input, each, name, place));
}

/** What is read of records that a question answered with. */
export function boundaryBlock(
  input: OperationInput,
  nodes: readonly FieldNode[],
  to: readonly NounName[],
  path: string,
): Block {
  const sets = nodes.map((node) => node.selectionSet);
  return {
    ...NO_LIST,
    key: path,
    types: null,
    guarded: false,
    relation: null,
    to,
    order: naturalOrder(to),
    ...contentOf(input, selectedFields(input, sets, to).values(), to, path),
  };
}

/** The type of what stands in a list of sources. */
export const CITATION = 'Citation';

/** What is read of the sources of a record, where a question answers with the record that states something. */
export function citationsBlock(
  input: OperationInput,
  nodes: readonly FieldNode[],
  path: string,
): Block {
  const citing = NOUNS.filter(({ cites }) => cites === 'required').map(({ name }) => name);
  // They are selected of the record under their own name, whatever they are called in the answer.
  const around = nodes.map((node): FieldNode => ({
    ...node,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...node, alias: undefined }] },
  }));
  return boundaryBlock(input, around, citing, path);
}

/** The nouns that a field of this type can show: one, those of an interface, or none. */
export function nounsOf(typeName: string): readonly NounName[] {
  if (typeName === 'Node') return NOUNS.map(({ name }) => name);
  const noun = NOUNS.find(({ name }) => name === typeName);
  return noun ? [noun.name] : (ALL_GROUPS.find(({ name }) => name === typeName)?.members ?? []);
}

/** Whether a field of this type of the schema shows records, by their ids. */
export function showsRecords(schema: GraphQLSchema, typeName: string): boolean {
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && nounsOf(typeName).length > 0;
}
