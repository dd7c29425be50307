import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the rule of `npm run lint` says of the files in a folder; nothing when there is no circle. */
async function circlesIn(folder: string): Promise<string> {
  const cli = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
  try {
    await run(process.execPath, [cli, folder, ...config]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the files of src', () => {
  it('import each other in no circle', async () => {
    expect(await circlesIn('src')).toBe('');
  });

  it.each([
    ['values', `import { b } from './b';\nexport const a = () => b;`],
    ['types', `import type { b } from './b';\nexport type a = typeof b;`],
  ])('are seen to do so with %s', async (_what, text) => {
    const folder = await mkdtemp(join(tmpdir(), 'circles-'));
    try {
      await writeFile(join(folder, 'a.ts'), text);
      await writeFile(join(folder, 'b.ts'), `import { a } from './a';\nexport const b = () => a;`);
      expect(await circlesIn(folder)).toMatch(/no-circles: \S*a\.ts/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
