import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusal, sandbox, succeed } from './sandbox';

const TADA = 'gql.tada/bin/cli.js';

/** Fails to compile where the types of the query are not known, as an error is expected then that is none. */
const USE = `
import type { Committee } from './tada.js';
export const name = (committee: Committee): string => committee.name;
// @ts-expect-error
export const number = (committee: Committee): number => committee.name;
`;

it('infers the types of a query, and sees a field that is not there', async () => {
  const folder = await sandbox('tada', {
    'tsconfig.json': 'examples/tsconfig.tada.json',
    'src/tada.ts': 'examples/tada.ts',
  });
  succeed(folder, TADA, 'generate-output');
  writeFileSync(join(folder, 'src', 'use.ts'), USE);
  succeed(folder, 'typescript/bin/tsc', '-p', '.');

  const file = join(folder, 'src', 'tada.ts');
  const wrong = readFileSync(file, 'utf8').replace('established', 'nothing');
  writeFileSync(join(folder, 'src', 'wrong.ts'), wrong);
  const said = refusal(folder, TADA, 'check');
  expect(said).toContain('src/wrong.ts');
  expect(said).not.toContain('src/tada.ts');
});
