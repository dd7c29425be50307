/**
 * Checks the English that people read, by the rules in .textlintrc.json: the documents, and the
 * descriptions in the schema.
 *
 *   npm run lint:prose
 *   node scripts/lint-prose.mjs [file …]      only these; a .graphql file is a schema
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, visit } from 'graphql';
import { createLinter, loadLinterFormatter, loadTextlintrc } from 'textlint';
import { ROOT } from './child.mjs';

const FILES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'bench/README.md',
  'cypher/README.md',
  'packages/client/README.md',
  'scripts/neo4j/README.md',
  'seeds/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'schema/schema.graphql',
];

/** The descriptions of a schema as Markdown, each in the line where it first stands. @param {string} schema */
function descriptionsOf(schema) {
  const lines = schema.split('\n').map(() => '');
  const known = new Set();
  visit(parse(schema), {
    enter(node) {
      if (!('description' in node) || !node.description?.loc) return;
      const { loc, value } = node.description;
      if (known.has(value)) return;
      known.add(value);
      const { line } = loc.startToken;
      const isBlock = schema.startsWith('"""\n', loc.start);
      value.split('\n').forEach((text, index) => {
        lines[line - 1 + index + (isBlock ? 1 : 0)] = text;
      });
    },
  });
  return lines.join('\n');
}

const descriptor = await loadTextlintrc({ configFilePath: join(ROOT, '.textlintrc.json') });
const linter = createLinter({ descriptor, cwd: ROOT });
const formatter = await loadLinterFormatter({ formatterName: 'unix' });

const given = process.argv.slice(2);
const results = [];
for (const file of given.length > 0 ? given : FILES.map((each) => join(ROOT, each))) {
  const text = readFileSync(file, 'utf8');
  const result = file.endsWith('.graphql')
    ? await linter.lintText(descriptionsOf(text), `${file}.md`)
    : await linter.lintText(text, file);
  results.push({ ...result, filePath: file });
}
const problems = results.filter(({ messages }) => messages.length > 0);
if (problems.length > 0) console.error(formatter.format(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
