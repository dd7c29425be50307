import { Kind, parse, print, type DefinitionNode } from 'graphql';

interface Described {
  readonly title: string;
  readonly description: string;
  readonly query: string;
}

/**
 * Published operations as one document in which each has a description, as the edition of September
 * 2025 has them. The files have comments instead: the editor of GraphiQL 4 marks a description as
 * an error, and compilers of clients do not read it yet.
 */
export function describedOperations(operations: readonly Described[]): string {
  const definitions = operations.flatMap(({ title, description, query }) => {
    const value = [title, description].filter(Boolean).join('\n\n');
    return parse(query).definitions.map((definition): DefinitionNode => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      return { ...definition, description: { kind: Kind.STRING, value, block: true } };
    });
  });
  return `${print({ kind: Kind.DOCUMENT, definitions })}\n`;
}
