import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/cli/check';
import { runCommand } from '../../src/cli/fail';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  writeFileSync(join(folder, 'a.yaml'), 'topics: []\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the check of the seed files', () => {
  it.each([
    ['none', 'this does not exist: '],
    ['a.yaml', 'this is no folder: '],
    [join('a.yaml', 'seeds'), 'this is no folder: '],
  ])('says in one line that it can read no folder: %s', async (name, message) => {
    const told = jest.spyOn(console, 'error').mockImplementation();
    process.env['CCNSO_SEEDS'] = join(folder, name);
    await runCommand(() => check([]));
    const setting = 'CCNSO_SEEDS must name the folder with the seed files; ';
    expect(told.mock.calls).toEqual([[setting + message + join(folder, name)]]);
    expect(process.exitCode).toBe(1);
    delete process.env['CCNSO_SEEDS'];
    process.exitCode = 0;
    told.mockRestore();
  });
});
