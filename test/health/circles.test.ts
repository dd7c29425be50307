import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Files that import each other in a circle, and how. */
const CIRCLES = {
  values: `import { b } from './b';\nexport const a = () => b;`,
  types: `import type { b } from './b';\nexport type a = typeof b;`,
};

/** What the rule of `npm run lint` says of the files in these folders, by line. */
async function circlesIn(folders: readonly string[]): Promise<string[]> {
  const cli = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
  try {
    await run(process.execPath, [cli, ...folders, ...config]);
    return [];
  } catch (error) {
    return (error as { stdout: string }).stdout.split('\n').filter((line) => line.includes('.ts'));
  }
}

describe('the files of src', () => {
  let root: string;
  let circles: string[];
  // The program takes a second to start, so it is asked once.
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'circles-'));
    for (const [kind, text] of Object.entries(CIRCLES)) {
      await mkdir(join(root, kind));
      await writeFile(join(root, kind, 'a.ts'), text);
      const other = `import { a } from './a';\nexport const b = () => a;`;
      await writeFile(join(root, kind, 'b.ts'), other);
    }
    circles = await circlesIn(['src', root]);
  }, 120_000);
  afterAll(() => rm(root, { recursive: true }));

  it('import each other in no circle', () => {
    const own = circles.filter((line) => !/(values|types)\/[ab]\.ts/.test(line));
    expect(own).toEqual([]);
  });

  it.each(Object.keys(CIRCLES))('are seen to do so with %s', (kind) => {
    expect(circles.join('\n')).toMatch(new RegExp(`no-circles: \\S*${kind}/a\\.ts`));
  });
});
