import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import type { PublicQuestion } from './desk';

/** The variables of an operation as it declares them: `$day: Date = "2023-10-26"`. */
export function declared({ query }: PublicQuestion): readonly { name: string; text: string }[] {
  const operation = parse(query).definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  return (operation?.variableDefinitions ?? []).map((each) => ({
    name: each.variable.name.value,
    text: print(each),
  }));
}

/** `CouncilAsOf(day)`, in the fewest words. */
export const inShort = (operation: PublicQuestion): string =>
  `${operation.name}(${declared(operation)
    .map(({ name }) => name)
    .join(',')})`;

/** What it asks, and what it can be asked with. */
export function inFull(operation: PublicQuestion): string {
  const variables = declared(operation).map(({ text }) => `\`${text.replace(/\s+/g, ' ')}\``);
  const takes = variables.length > 0 ? variables.join(', ') : 'none';
  return `## ${operation.name}\n\n${operation.title} ${operation.description}\n\nVariables: ${takes}\n`;
}
