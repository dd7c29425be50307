/**
 * Writes src/operations.ts from the published operations, and compiles the package into dist/. No part of it is
 * kept in the repository, so it cannot be out of date. It needs the built program and the packages of this folder.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { plugin } from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
const require = createRequire(import.meta.url);
const { publishedOperations } = require('../../dist/server/http/operations.js');
const { ERRORS } = require('../../dist/kernel/errors.js');

const schema = buildSchema(readFileSync(join(ROOT, 'schema', 'schema.graphql'), 'utf8'));
const operations = publishedOperations();
const documents = operations.map(({ query }) => ({ document: parse(query) }));
const scalars = { Date: 'string', DateTimeISO: 'string', PartialDate: 'string', URL: 'string' };
const config = { scalars, strictScalars: true, skipTypename: true, immutableTypes: true };
const { prepend = [], content } = await plugin(schema, documents, config, { outputFile: '' });

const codes = Object.keys(ERRORS).map((code) => `\n  | '${code}'`);
writeFileSync(
  join(HERE, 'src', 'operations.ts'),
  [
    "import { ask, type AskOptions, type Client } from './client.js';",
    `/** What the API refuses with; docs/api.md says what each code means. */\nexport type ErrorCode =${codes.join('')};`,
    ...prepend,
    content,
    ...operations.map(functionOf),
  ].join('\n'),
);
rmSync(join(HERE, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', HERE], {
  stdio: 'inherit',
});

/** A function and not a constant, as bundlers leave out functions that nobody calls. */
function functionOf({ name, title, description, query, sha256 }) {
  const operation = JSON.stringify({ name, hash: sha256, text: query });
  return `
/**
 * ${title}
 *
 * ${description}
 */
export function ${name[0].toLowerCase()}${name.slice(1)}(
  client: Client,
  variables?: ${name}QueryVariables,
  options?: AskOptions,
): Promise<${name}Query> {
  return ask(client, ${operation}, variables, options);
}`;
}
