/**
 * Serves the graph while it is being worked on: compiles src/ at each change and starts the server
 * anew when that went well, bundles the page anew when it changes, and has the server itself swap
 * the graph when a seed file changes. Ctrl-C stops all of it.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { end, ROOT, runNode, startNode, stopSignal } from './child.mjs';

/** An editor writes a file in several steps; a change is taken when it has been quiet so long. */
const QUIET_MS = 200;
const signal = stopSignal();

/** @type {import('./child.mjs').Child | undefined} */
let server;

/** Runs one at a time, and once more when it was asked for meanwhile. @param {() => Promise<unknown>} work */
function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again && !signal.aborted) {
      again = false;
      await work();
    }
    running = false;
  };
}

const restart = oneAtATime(async () => {
  if (server) await end(server);
  if (signal.aborted) return;
  const started = startNode(['--enable-source-maps', 'dist/main.js', 'serve', '--watch']);
  started.once('exit', (code) => {
    if (code) console.log('The server has ended; it is started again at the next change.');
  });
  server = started;
});

const buildPage = oneAtATime(async () => {
  const code = await runNode(['page/build.mjs'], signal);
  if (code === 0) console.log('The page is built anew; reload it in the browser.');
});

/** @param {string} folder @param {() => void} act */
function onChange(folder, act) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const watcher = watch(join(ROOT, folder), { recursive: true, signal }, () => {
    clearTimeout(timer);
    timer = setTimeout(act, QUIET_MS);
  });
  // A file that goes while it is being looked at is no reason to stop.
  watcher.on('error', () => {});
}

const compiler = startNode(
  [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--watch',
    '--preserveWatchOutput',
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const said = /** @type {import('node:stream').Readable} */ (compiler.stdout);
createInterface(said).on('line', (line) => {
  if (line.trim()) console.log(line);
  // The compiler's own word is better than a look at dist/, which it writes file by file.
  if (line.includes('Found 0 errors.')) void restart();
});
compiler.once('exit', () => void stop(signal.aborted ? 0 : 1));
signal.addEventListener('abort', () => void stop(0));

// The server reads these once, when it starts.
onChange('cypher', restart);
onChange(join('schema', 'operations'), restart);
onChange('page', buildPage);

/** @param {number} code */
async function stop(code) {
  await Promise.all([compiler, server].map((child) => child && end(child)));
  process.exit(code);
}
