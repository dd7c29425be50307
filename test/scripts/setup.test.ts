import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '..', '..');
const SETUP = ['scripts/setup.mjs', 'dist/main.js'];

describe('scripts/setup.mjs', () => {
  it('gives the script its arguments, and ends with its exit code', () => {
    const run = spawnSync(process.execPath, [...SETUP, 'sing', '--loud'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(run.stderr).toMatch(/^There is no command sing;/);
    expect(run.status).toBe(1);
  });

  it.each(['bench', 'test-neo4j', 'answers', 'neo4j/neo4j', 'supply/image'])(
    'tells with --help how scripts/%s.mjs is used, and starts nothing',
    (name) => {
      const args = ['scripts/setup.mjs', `scripts/${name}.mjs`, '--help'];
      const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
      expect(run.stdout).toMatch(/^[A-Z].*\n[^]*npm run /);
      expect(run.stderr).toBe('');
      expect(run.status).toBe(0);
    },
  );

  let shell: ChildProcess | undefined;
  afterEach(() => shell && endGroup(shell));

  // Windows has no signal that npm could pass on.
  if (process.platform !== 'win32')
    it('ends the script when the shell of npm is gone', async () => {
      const command = JSON.stringify([...SETUP, 'serve']);
      const code = `require('node:child_process').spawn(process.execPath, ${command}, { stdio: 'inherit' })`;
      const started = spawn(process.execPath, ['-e', code], {
        cwd: ROOT,
        env: { ...process.env, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      shell = started;
      for await (const line of createInterface(started.stdout))
        if (line.includes('served at')) break;
      started.kill('SIGKILL');
      // The output is closed when the last process that could write to it has ended.
      started.stdout.resume();
      await once(started, 'close');
    });
});

/** Ends what a failed test has left running. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // All have ended, as they should.
  }
}
