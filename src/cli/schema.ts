import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printSchema } from 'graphql';
import { createSchema } from '../server/graphql/schema';

/** The schema as text, as it stands in the repository. */
export function schemaText(): string {
  return `# Made from the code by \`npm run schema\`; a test fails when it is not up to date.\n\n${printSchema(createSchema())}\n`;
}

/** Writes schema/schema.graphql. */
export async function emitSchema(): Promise<void> {
  const path = join('schema', 'schema.graphql');
  await writeFile(path, schemaText());
  console.log(`Wrote ${path}`);
}
