import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isAlone } from './alone.cjs';

const TESTS = join(__dirname, '..');

/**
 * Runs all suites of these folders in one sandbox of jest, so that the product is loaded once
 * and not once for each file. A hook at the top of a file counts for that file only.
 */
export function together(...folders: readonly string[]): void {
  for (const name of folders.flatMap(suitesIn))
    describe(`test/${name}`, () => {
      jest.requireActual(join(TESTS, name));
    });
}

/** The suites of a folder that need no sandbox of their own. */
export function suitesIn(folder: string): string[] {
  return readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.test.ts') && !isAlone(join(TESTS, name)))
    .sort();
}
