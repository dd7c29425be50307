import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { ALL_NOUNS } from '../model/model';
import { recordOperationFile, recordOperationText } from '../pages/record/record-operation';
import { createSchema } from '../server/graphql/schema';
import { schemaText } from '../server/graphql/schema-text';
import { readFlags } from './flags';

/** Writes schema/schema.graphql, and the operations of the pages of records. */
export async function emitSchema(flags: readonly string[]): Promise<void> {
  readFlags(flags, {}, 'npm run schema');
  const path = join('schema', 'schema.graphql');
  await writeFile(path, schemaText(createSchema()));
  console.log(`Wrote ${path}`);
  for (const noun of ALL_NOUNS) {
    const file = join('schema', 'operations', 'pages', recordOperationFile(noun));
    await writeFile(file, printed(recordOperationText(noun)));
  }
  console.log(`Wrote the operations of ${ALL_NOUNS.length} pages`);
}

/** As graphql-js formats it, with the comments at its head. */
function printed(text: string): string {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  return `${comments.join('\n')}\n${print(parse(text))}\n`;
}
