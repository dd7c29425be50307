import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An operation that we publish: an example, documentation, and a test of this server at once. */
export interface PublishedOperation {
  readonly name: string;
  /** The question it answers: the first comment line. */
  readonly title: string;
  readonly description: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The folder `schema/operations/`, which stands beside `src/` and beside the built `dist/`. */
const FOLDER = join(__dirname, '..', '..', '..', 'schema', 'operations');

/** All published operations, by the names of their files. Their variables have defaults, so each runs as it is. */
export function publishedOperations(folder = FOLDER): PublishedOperation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => operationOf(file, readFileSync(join(folder, file), 'utf8')));
}

function operationOf(file: string, source: string): PublishedOperation {
  const lines = source.split('\n');
  const comments = lines
    .slice(
      0,
      lines.findIndex((line) => !line.startsWith('#')),
    )
    .map((line) => line.slice(1).trim());
  const name = /^query (\w+)/m.exec(source)?.[1];
  if (!name || !comments[0])
    throw new Error(`schema/operations/${file} has no comment at its head or no named query.`);
  return {
    name,
    title: comments[0],
    description: comments.slice(1).join(' ').trim(),
    query: source,
    variables: {},
  };
}
