import { getArgumentValues, Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { TELLS_FAULTS } from '../../plan/fault';
import type { Missed } from './missed';

interface Answered {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
}

/** The arguments that name what a question is about. */
const ABOUT = ['of', 'from', 'to'];

/** What may be unknown of the questions that are null: a question is null when no record has an id that it is about. */
export function missedQuestions({ schema, operation, variables, data }: Answered): Missed[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return operation.selectionSet.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) return [];
    const path = (node.alias ?? node.name).value;
    const field = fields[node.name.value];
    if (!field || data?.[path] !== null || field.extensions[TELLS_FAULTS] !== true) return [];
    const given = getArgumentValues(field, node, variables);
    return ABOUT.flatMap((name) => {
      const asked = given[name];
      if (typeof asked !== 'string') return [];
      return [{ path: name === 'of' ? path : `${path}.${name}`, noun: null, asked }];
    });
  });
}
