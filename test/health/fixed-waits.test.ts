import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import waits from '../../eslint.tests.cjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: waits as unknown as Linter.Config[],
});

async function said(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

const WAITS =
  'A test waits for what happens (until and signal in test/support/wait.ts), not for a time.';

describe('a fixed wait (setTimeout, sleep) in a test', () => {
  it.each([
    'await new Promise((resolve) => setTimeout(resolve, 20));',
    'await new Promise((resolve) => { setTimeout(() => resolve(1), 20); });',
    'await new Promise((resolve) => globalThis.setTimeout(resolve, 20));',
    'const wait = (ms) => new Promise((done) => setInterval(done, ms));',
    'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);',
    'const sleep = promisify(setTimeout);',
  ])('is refused by the linter: %s', async (text) => {
    expect(await said('test/server/x.test.ts', text)).toEqual([WAITS]);
  });

  it.each(['timers/promises', 'node:timers/promises'])('is refused from %s', async (name) => {
    const [told, ...others] = await said('test/x.ts', `import { setTimeout as w } from '${name}';`);
    expect(told).toContain(WAITS);
    expect(others).toEqual([]);
  });

  it('is not a limit, nor a turn of the event loop', async () => {
    const text = 'const limit = setTimeout(() => fail(), 1_000); await new Promise(setImmediate);';
    expect(await said('test/x.ts', text)).toEqual([]);
  });

  it('is refused by `npm run lint`, which has these rules', () => {
    const bin = join(__dirname, '..', '..', 'node_modules', 'eslint', 'bin', 'eslint.js');
    const file = 'test/server/x.test.ts';
    const printed = execFileSync(process.execPath, [bin, '--print-config', file], {
      encoding: 'utf8',
    });
    const { rules } = JSON.parse(printed) as { rules: Record<string, unknown> };
    for (const rule of ['no-restricted-syntax', 'no-restricted-imports'])
      expect(JSON.stringify(rules[rule])).toContain(WAITS);
  });
});
