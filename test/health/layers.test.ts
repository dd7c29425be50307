import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import layers from '../../eslint.layers.cjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: layers as unknown as Linter.Config[],
});

/** What the rules say of a file with this text at this place. */
async function said(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('the rooms of src', () => {
  it('import only what is listed', () => {
    const cli = join('node_modules', 'eslint', 'bin', 'eslint.js');
    const rules = ['--no-config-lookup', '--config', 'eslint.layers.cjs', '--max-warnings', '0'];
    // A file is not read again while its text and the rules are the same.
    const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/layers'];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [cli, ...rules, ...cache, 'src'],
      { encoding: 'utf8' },
    );
    expect([stdout, stderr, status]).toEqual(['', '', 0]);
  });

  it.each([
    ['src/kernel/x.ts', `import '../model/model';`],
    ['src/kernel/x.ts', `import 'graphql';`],
    ['src/model/x.ts', `import '../plan/planner';`],
    ['src/seeding/x.ts', `import '../plan/planner';`],
    ['src/store/x.ts', `import '@grafeo-db/js';`],
    ['src/store/grafeo/x.ts', `import 'neo4j-driver';`],
    ['src/store/neo4j/x.ts', `import '@grafeo-db/js';`],
    ['src/store/neo4j/x.ts', `import '../../plan/planner';`],
    ['src/plan/x.ts', `import '../schema/noun-types';`],
    ['src/plan/x.ts', `import '../memory/snapshot';`],
    ['src/plan/x.ts', `import 'fastify';`],
    ['src/memory/paths/x.ts', `import 'graphql';`],
    ['src/memory/x.ts', `import 'type-graphql';`],
    ['src/memory/x.ts', `import '../plan/span';`],
    ['src/memory/x.ts', `import '../schema/enums';`],
    ['src/schema/x.ts', `import '../questions/context';`],
    ['src/schema/x.ts', `import '../memory/snapshot';`],
    ['src/questions/lineage/x.ts', `import '../../server/graphql/context';`],
    ['src/questions/x.ts', `import '../export/export';`],
    ['src/questions/x.ts', `import 'neo4j-driver';`],
    ['src/export/x.ts', `import '../questions/context';`],
    ['src/export/x.ts', `import 'graphql';`],
    ['src/pages/record/x.tsx', `import '../../store/port';`],
    ['src/pages/x.ts', `import '../server/context';`],
    ['src/server/http/x.ts', `import '../../cli/serve';`],
  ])('see %s fail with %s', async (path, text) => {
    expect(await said(path, text)).toHaveLength(1);
  });

  it('read the environment in config only', async () => {
    const text = 'export const port = process.env.PORT;';
    expect(await said('src/server/http/x.ts', text)).toEqual([
      'Only src/config reads the environment.',
    ]);
    expect(await said('src/main.ts', text)).toHaveLength(1);
    expect(await said('src/config/x.ts', text)).toEqual([]);
  });

  it('write to the console in cli and main only', async () => {
    const text = `console.error('x');`;
    for (const room of ['kernel', 'store/neo4j', 'plan/cypher', 'seeding', 'server/worker'])
      expect(await said(`src/${room}/x.ts`, text)).toEqual(['Unexpected console statement.']);
    expect(await said('src/cli/x.ts', text)).toEqual([]);
    expect(await said('src/main.ts', text)).toEqual([]);
  });

  it('write Cypher in plan/cypher only', async () => {
    const text = 'export const text = `MATCH (n:CcnsoRecord) RETURN n`;';
    expect(await said('src/seeding/x.ts', text)).toHaveLength(1);
    expect(
      await said('src/store/neo4j/x.ts', `export const text = 'UNWIND $rows AS row';`),
    ).toHaveLength(1);
    expect(await said('src/plan/cypher/x.ts', text)).toEqual([]);
  });

  it.each([
    "'{x}.id'",
    "'STARTS WITH'",
    '`${x}.date IS NOT NULL`',
    '`coalesce(${x}, 0)`',
    '`toLower(${x}.name)`',
    "`${x} + substring('-12-31', size(${x}) - 4)`",
  ])('write no part of a statement elsewhere: %s', async (text) => {
    const source = `declare const x: string; export const part = ${text};`;
    expect(await said('src/plan/x.ts', source)).toHaveLength(1);
    expect(await said('src/plan/cypher/x.ts', source)).toEqual([]);
  });
});
