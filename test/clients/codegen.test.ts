import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations, refusal, sandbox, succeed } from './sandbox';

const GENERATE = ['@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.ts'] as const;
const OPTIONS = ['--ignoreConfig', '--strict', '--noEmit', '--skipLibCheck', '--module', 'node16'];

/** Fails to compile where a type is not that of the schema, as an error is expected then that is none. */
const USE = `
import type { CommitteeMembersQuery } from './gql/graphql';
type Committee = NonNullable<CommitteeMembersQuery['committee']>;
export const name = (committee: Committee): string => committee.name;
// @ts-expect-error
export const number = (committee: Committee): number => committee.name;
`;

it('makes types of every published operation that TypeScript takes', async () => {
  const folder = await sandbox('codegen', { 'codegen.ts': 'examples/codegen.ts' });
  for (const { name, query } of await operations())
    writeFileSync(join(folder, 'src', `${name}.graphql`), query);
  succeed(folder, ...GENERATE);
  writeFileSync(join(folder, 'src', 'use.ts'), USE);
  succeed(folder, 'typescript/bin/tsc', ...OPTIONS, 'src/use.ts', 'src/gql/index.ts');
});

it('is seen to refuse a scalar without a type', async () => {
  const folder = await sandbox('codegen-refused', { 'codegen.ts': 'examples/codegen.ts' });
  writeFileSync(join(folder, 'src', 'Wrong.graphql'), 'query Wrong { field }');
  const schema = (scalar: string) =>
    writeFileSync(
      join(folder, 'schema.graphql'),
      `scalar ${scalar}\ntype Query { field: ${scalar} }`,
    );
  schema('Date');
  succeed(folder, ...GENERATE);
  schema('Other');
  refusal(folder, ...GENERATE);
});
