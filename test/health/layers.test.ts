import { readdirSync, readFileSync } from 'node:fs';
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
  it('import only what is listed', async () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('page'))
      .map((file) => join('src', file));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files)
      expect([file, await said(file, readFileSync(file, 'utf8'))]).toEqual([file, []]);
  });

  it.each([
    ['src/kernel/x.ts', `import '../model/model';`],
    ['src/kernel/x.ts', `import 'graphql';`],
    ['src/model/x.ts', `import '../plan/plan';`],
    ['src/plan/x.ts', `import '../graph/types';`],
    ['src/plan/x.ts', `import 'fastify';`],
    ['src/graph/person/x.ts', `import '../../api/schema';`],
    ['src/graph/x.ts', `import 'neo4j-driver';`],
    ['src/seeding/x.ts', `import '../graph/types';`],
    ['src/store/x.ts', `import '@grafeo-db/js';`],
    ['src/store/grafeo/x.ts', `import 'neo4j-driver';`],
    ['src/store/neo4j/x.ts', `import '@grafeo-db/js';`],
    ['src/store/neo4j/x.ts', `import '../../plan/plan';`],
    ['src/http/x.ts', `import '../graph/types';`],
    ['src/export/x.ts', `import '../http/app';`],
    ['src/graph/x.ts', `import '../export/export';`],
    ['src/api/x.ts', `import '../cli/serve';`],
    ['src/api/x.ts', `import '../export/export';`],
    ['src/http/x.ts', `import '../thread/thread';`],
    ['src/thread/x.ts', `import '../http/app';`],
  ])('see %s fail with %s', async (path, text) => {
    expect(await said(path, text)).toHaveLength(1);
  });

  it('read the environment in config only', async () => {
    const text = 'export const port = process.env.PORT;';
    expect(await said('src/http/x.ts', text)).toEqual(['Only src/config reads the environment.']);
    expect(await said('src/main.ts', text)).toHaveLength(1);
    expect(await said('src/config/x.ts', text)).toEqual([]);
  });

  it('write Cypher in plan only', async () => {
    const text = 'export const text = `MATCH (n:Node) RETURN n`;';
    expect(await said('src/seeding/x.ts', text)).toHaveLength(1);
    expect(
      await said('src/store/neo4j/x.ts', `export const text = 'UNWIND $rows AS row';`),
    ).toHaveLength(1);
    expect(await said('src/plan/x.ts', text)).toEqual([]);
  });
});
