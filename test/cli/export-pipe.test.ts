import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { committee, SOURCES } from '../seeding/files';

const MAIN = resolve('dist', 'main.js');

/** A folder with one committee in `seeds`; a small graph is there at once. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-pipe-'));
  mkdirSync(join(folder, 'seeds'));
  writeFileSync(join(folder, 'seeds', 'a.yaml'), SOURCES + committee());
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a pipe that its reader closes after so many characters. */
function run(flags: readonly string[], most = Infinity, cwd = folder): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, 'export', ...flags], { cwd });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
    if (out.length >= most) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

describe('npm run -s export in a pipe', () => {
  it('ends quietly when its reader has enough', async () => {
    // A pipe holds the whole of a small file.
    const { code, out, err } = await run(['--format', 'jsonld'], 1, process.cwd());
    expect([code, err]).toEqual([0, '']);
    expect(out.length).toBeLessThan(5_000_000);
  }, 60_000);

  it.each([[[]], [['--out', '-']]])(
    'writes the file, and a line for the log on the standard error, with %j',
    async (flags) => {
      const { code, out, err } = await run(['--format', 'dot', '--of', 'committee:a', ...flags]);
      expect(code).toBe(0);
      expect(JSON.parse(err)).toMatchObject({ level: 'audit', event: 'export', format: 'dot' });
      expect(out).toMatch(/^\/\/ ccNSO Graph [^]*\n\}\n$/);
    },
    60_000,
  );

  it('says on the standard error what was wrong, and fails', async () => {
    const { code, out, err } = await run(['--format', 'pdf']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^export: format is "pdf"; expected gexf.*\n$/);
  }, 60_000);

  it('says in one line that it cannot write, and fails', async () => {
    const closed = openSync(MAIN, 'r');
    const flags = ['export', '--format', 'dot', '--of', 'committee:a'];
    const child = spawn(process.execPath, [MAIN, ...flags], {
      cwd: folder,
      stdio: ['ignore', closed, 'pipe'],
    });
    let err = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => (err += part));
    const code = await new Promise((resolve) => child.once('close', resolve));
    closeSync(closed);
    expect([code, err]).toEqual([1, 'The file cannot be written: EBADF.\n']);
  }, 60_000);
});
