import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSchema } from '../server/graphql/schema';
import { schemaText } from '../server/graphql/schema-text';
import { readFlags } from './flags';

/** Writes schema/schema.graphql. */
export async function emitSchema(flags: readonly string[]): Promise<void> {
  readFlags(flags, {}, 'npm run schema');
  const path = join('schema', 'schema.graphql');
  await writeFile(path, schemaText(createSchema()));
  console.log(`Wrote ${path}`);
}
