import { printSchema, type GraphQLSchema } from 'graphql';

/** The schema as text, as it stands in the repository and is served. */
export function schemaText(schema: GraphQLSchema): string {
  return `# Made from the code by \`npm run schema\`; a test fails when it is not up to date.\n\n${printSchema(schema)}\n`;
}
