import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../kernel/canonical';

/** An operation that we publish: an example, documentation, and a test of this server at once. */
export interface PublishedOperation {
  readonly name: string;
  /** The question it answers: the first comment line. */
  readonly title: string;
  readonly description: string;
  /** Its variables have defaults, so it runs as it is. */
  readonly query: string;
  /** The hash of its text, by which it can be asked for too. */
  readonly sha256: string;
}

/** The folder `schema/operations/`, which stands beside `src/` and beside the built `dist/`. */
const FOLDER = join(__dirname, '..', '..', '..', 'schema', 'operations');

/** The operations behind the pages, and those behind the tools of agents. */
const OTHERS = [join(FOLDER, 'pages'), join(FOLDER, 'mcp')];

/** Those that people ask, and those that this program asks itself. */
export function allPublished(): PublishedOperation[] {
  return [...publishedOperations(), ...OTHERS.flatMap((folder) => publishedOperations(folder))];
}

/** All published operations, by the names of their files. */
export function publishedOperations(folder = FOLDER): PublishedOperation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => operationOf(file, readFileSync(join(folder, file), 'utf8')));
}

/** The published operations in the form of Apollo's tools for persisted documents, which other clients read too. */
export function persistedDocuments(operations: readonly PublishedOperation[]) {
  return {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: operations.map(({ sha256, name, query }) => ({
      id: sha256,
      name,
      type: 'query',
      body: query,
    })),
  };
}

function operationOf(file: string, source: string): PublishedOperation {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [title, ...others] = lines.slice(0, end).map((line) => line.slice(1).trim());
  // To parse all of them at each start takes as long as to load the HTTP server.
  const name = /^query (\w+)/m.exec(source)?.[1];
  if (!name || !title)
    throw new Error(`schema/operations/${file} needs a comment at its head and a named operation.`);
  return {
    name,
    title,
    description: others.join(' ').trim(),
    query: source,
    sha256: sha256(source),
  };
}
