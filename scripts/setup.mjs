// Installs and builds what is not installed and built yet, so that `npm start`
// and `npm test` each do all their set-up by themselves, and skip what is done.
// With words behind it, it then runs the program with them, in the same process,
// so that a signal to it reaches the program.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
step('node_modules', ['package-lock.json', 'package.json'], 'Installing packages', [
  ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
]);
step(
  'dist',
  ['src', 'page', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  'Building',
  [
    [
      process.execPath,
      join('node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      'tsconfig.build.json',
    ],
    [process.execPath, join('page', 'build.mjs')],
  ],
);

if (process.argv.length > 2) {
  // A shell of npm stands between it and this process and passes no signal on; when it is gone, so is
  // whoever wanted this to run.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
  await import('../dist/main.js');
}

/** Runs commands unless the folder was made from exactly these inputs. */
function step(folder, inputs, title, commands) {
  const stamp = join(root, folder, '.made-from');
  const now = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  // The standard output is for what the program writes.
  console.error(`${title} …`);
  if (folder === 'dist') rmSync(join(root, folder), { recursive: true, force: true });
  for (const [command, ...args] of commands) {
    const { status, error } = spawnSync(command, args, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (error || status !== 0) {
      console.error(
        `${title} failed: ${[command, ...args].join(' ')}${error ? ` (${error.message})` : ''}`,
      );
      process.exit(1);
    }
  }
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(stamp, now);
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths.flatMap(filesOf))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesOf(path) {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      filesOf(join(path, entry.name)).filter(() => entry.isDirectory() || entry.isFile()),
    );
}
