import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations, refusal, sandbox, succeed } from './sandbox';

const COMPILER = ['relay-compiler/cli.js', 'relay.config.json'] as const;
const FILES = {
  'relay.config.json': 'examples/relay.config.json',
  'src/MemberList.ts': 'examples/MemberList.ts',
};

/** A module with an operation, which Relay wants to be named after it, as well as its fragments. */
function moduleOf(name: string, query: string): string {
  const named = query
    .replace(/^#.*\n/gm, '')
    .replace(`query ${name}`, `query ${name}Query`)
    .replace(/\bfragment (\w+) on\b/g, `fragment ${name}_$1 on`)
    .replace(/\.\.\.(?!\s|on\b)(\w+)/g, `...${name}_$1`);
  return `import { graphql } from 'relay-runtime';\n\nexport const query = graphql\`\n${named}\`;\n`;
}

it('compiles every published operation, and a page that is read on', async () => {
  const folder = await sandbox('relay', FILES);
  const published = await operations();
  for (const { name, query } of published)
    writeFileSync(join(folder, 'src', `${name}.ts`), moduleOf(name, query));
  succeed(folder, ...COMPILER);
  const made = [...published.map(({ name }) => `${name}Query`), 'MemberListPageQuery'];
  const isMissing = (name: string) =>
    !existsSync(join(folder, 'src', '__generated__', `${name}.graphql.ts`));
  expect(made.filter(isMissing)).toEqual([]);
});

it('is seen to refuse a variable that must not be null and has a default', async () => {
  const folder = await sandbox('relay-refused', FILES);
  const query = 'query Wrong($id: ID! = "x") { node(id: $id) { id } }';
  writeFileSync(join(folder, 'src', 'Wrong.ts'), moduleOf('Wrong', query));
  expect(refusal(folder, ...COMPILER)).toContain('Wrong.ts');
});
