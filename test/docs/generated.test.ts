import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BLOCK, PAGES, ROOT } from './faults';

const FILES = ['README.md', 'seeds/README.md', 'cypher/README.md', ...PAGES];

/** What the script says of these files in a folder: nothing when they are up to date. */
function staleIn(folder: string): string[] {
  const script = join(ROOT, 'scripts', 'docs.mjs');
  const run = spawnSync(process.execPath, [script, '--check', folder], { encoding: 'utf8' });
  expect([0, 1]).toContain(run.status);
  return run.stderr.split('\n').filter(Boolean);
}

/** A copy of the files in which every block has lost a line. */
function brokenCopy(): { folder: string; blocks: number } {
  const folder = mkdtempSync(join(tmpdir(), 'ccnso-graph-docs-'));
  let blocks = 0;
  for (const file of FILES) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    cpSync(join(ROOT, file), path);
    const text = readFileSync(path, 'utf8').replace(BLOCK, (block) => {
      blocks++;
      const lines = block.split('\n');
      return lines.toSpliced(lines.length - 3, 1).join('\n');
    });
    writeFileSync(path, text);
  }
  return { folder, blocks };
}

describe('what the documentation takes from the product', () => {
  it('is what the product says now; `npm run docs` writes it', () => {
    expect(staleIn(ROOT)).toEqual([]);
  }, 120_000);

  it('is seen to be out of date in a copy in which each block has lost a line', () => {
    const { folder, blocks } = brokenCopy();
    try {
      expect(blocks).toBeGreaterThan(40);
      expect(staleIn(folder)).toHaveLength(blocks);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
