import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSchema } from '../server/graphql/schema';
import { schemaText } from '../server/graphql/schema-text';
import { persistedDocuments, publishedOperations } from '../server/http/operations';
import { readFlags } from './flags';

/** Writes schema/schema.graphql, and beside it the hashes of the published operations. */
export async function emitSchema(flags: readonly string[]): Promise<void> {
  readFlags(flags, {}, 'npm run schema');
  await write('schema.graphql', schemaText(createSchema()));
  const documents = persistedDocuments(publishedOperations());
  await write('persisted-documents.json', `${JSON.stringify(documents, null, 2)}\n`);
}

async function write(name: string, text: string): Promise<void> {
  const path = join('schema', name);
  await writeFile(path, text);
  console.log(`Wrote ${path}`);
}
