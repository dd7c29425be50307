import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { operations, refusal, sandbox } from './sandbox';

/** What is found in a folder of which a file is wrong: the rules, and the files in which they are broken. */
function found(folder: string): string[] {
  const said = refusal(folder, 'eslint/bin/eslint.js', '--format=json', '.');
  const files = JSON.parse(said) as { filePath: string; messages: { ruleId: string }[] }[];
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => `${relative(folder, filePath)}: ${ruleId}`),
  );
}

it('finds nothing in the published operations but in one that is wrong', async () => {
  const folder = await sandbox('lint', { 'eslint.config.mjs': 'examples/eslint.config.mjs' });
  for (const { name, query } of await operations())
    writeFileSync(join(folder, 'src', `${name}.graphql`), query);
  const wrong = 'query Wrong {\n  person(name: "x") {\n    name\n  }\n}\n';
  writeFileSync(join(folder, 'src', 'Wrong.graphql'), wrong);
  expect(found(folder)).toEqual(['src/Wrong.graphql: @graphql-eslint/require-selections']);
});

it('finds nothing in the schema but an edge that was made wrong', async () => {
  const folder = await sandbox('lint-schema', { 'eslint.config.mjs': 'schema-rules.mjs' });
  const file = join(folder, 'schema.graphql');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(type PersonEdge \{)\n {2}node: \w+!/, '$1'));
  expect(found(folder)).toEqual(['schema.graphql: @graphql-eslint/relay-edge-types']);
});
