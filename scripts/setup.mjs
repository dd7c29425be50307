/**
 * Installs and builds what is not installed and built yet, so that `npm start` and `npm test` each
 * do all of it by themselves and skip what is done. Then runs what is named behind it:
 *
 *   node scripts/setup.mjs [SCRIPT [ARGUMENTS]]
 */
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const parent = process.ppid;
const script = process.argv[2];
const root = fileURLToPath(new URL('..', import.meta.url));
if (script?.startsWith('scripts/') && process.argv.includes('--help')) help(script);
/** What is said here goes to the standard error: the standard output is for what the script writes. */
const options = {
  cwd: root,
  stdio: /** @type {import('node:child_process').StdioOptions} */ ([0, 2, 2]),
};

/** @param {string[]} args */
const node = (...args) => execFileSync(process.execPath, args, options);

try {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  step('Installing packages', 'node_modules', ['package-lock.json'], () => {
    // A shell finds npm on every system: on Windows it is npm.cmd.
    execSync('npm ci --ignore-scripts --loglevel=error', options);
  });
  // Statements are read as they are; they are among these because the stamp tells programs apart.
  const sources = [
    'src',
    'page',
    'cypher',
    'tsconfig.json',
    'tsconfig.build.json',
    'package-lock.json',
  ];
  step('Building', 'dist', sources, () => {
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
    node('page/build.mjs');
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

if (script) {
  // npm passes a signal to the shell between, which may end without passing it on.
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
  // It finds its arguments where they would be if it had been started itself.
  process.argv.splice(1, 2, resolve(root, script));
  await import(pathToFileURL(resolve(root, script)).href);
}

/** What the script says of itself at its head is how it is used. @param {string} file */
function help(file) {
  const head = /^\/\*\*(.*?)\*\//s.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
  console.log(head.replace(/^ *\* ?/gm, '').trim());
  process.exit(0);
}

/**
 * Does the work unless the folder was made from exactly these files.
 * @param {string} title @param {string} folder @param {string[]} inputs @param {() => void} work
 */
function step(title, folder, inputs, work) {
  const stamp = join(root, folder, '.made-from');
  const now = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.error(`${title} …`);
  work();
  writeFileSync(stamp, now);
}

/** @param {string[]} inputs Files, and folders with all that is in them. */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesOf))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesOf(join(path, name)));
}
