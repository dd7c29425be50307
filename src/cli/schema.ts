import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { ALL_NOUNS } from '../model/model';
import {
  listOperationFile,
  listOperationText,
  longRelations,
} from '../pages/record/list-operation';
import { recordOperationFile, recordOperationText } from '../pages/record/record-operation';
import {
  hasTimeline,
  timelineOperationFile,
  timelineOperationText,
} from '../pages/record/timeline/timeline-operation';
import { createSchema } from '../server/graphql/schema';
import { schemaText } from '../server/graphql/schema-text';
import { allPublished, persistedDocuments } from '../server/http/operations';
import { readFlags } from './flags';

/** Writes schema/schema.graphql, the operations of the pages of records and of their lists, and the hashes of all published operations. */
export async function emitSchema(flags: readonly string[]): Promise<void> {
  readFlags(flags, {}, 'npm run schema');
  await write('schema.graphql', schemaText(createSchema()));
  for (const noun of ALL_NOUNS) {
    await writePage(recordOperationFile(noun), recordOperationText(noun));
    if (longRelations(noun).length > 0)
      await writePage(listOperationFile(noun), listOperationText(noun));
    if (hasTimeline(noun))
      await writePage(timelineOperationFile(noun), timelineOperationText(noun));
  }
  const documents = persistedDocuments(allPublished());
  await write('persisted-documents.json', `${JSON.stringify(documents, null, 2)}\n`);
}

const writePage = (file: string, text: string) =>
  write(join('operations', 'pages', file), printed(text));

async function write(name: string, text: string): Promise<void> {
  const path = join('schema', name);
  await writeFile(path, text);
  console.log(`Wrote ${path}`);
}

/** As graphql-js formats it, with the comments at its head. */
function printed(text: string): string {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  return `${comments.join('\n')}\n${print(parse(text))}\n`;
}
