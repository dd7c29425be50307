/** Starts child processes for the other scripts, and sees to it that none outlives them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** How jest is called; a path and not `npx`, so that signals reach it without a shell between. */
export const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
/** The server gives its requests ten seconds to end; after that it is ended by force. */
const GRACE_MS = 12_000;

/** @typedef {import('node:child_process').ChildProcess} Child */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** Aborted by Ctrl-C, by SIGTERM, when the terminal goes away, or when npm is ended by a signal. */
export function stopSignal() {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => abort.abort());
  if (process.env.npm_lifecycle_event) {
    // npm passes a signal to the shell between, which ends without passing it on.
    const shell = process.ppid;
    setInterval(() => process.ppid === shell || abort.abort(), 500).unref();
  }
  return abort.signal;
}

/**
 * Starts Node with these arguments, in the folder of the repository.
 * @param {string[]} args @param {SpawnOptions} [options] @returns {Child}
 */
export function startNode(args, options = {}) {
  return spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', ...options });
}

/** Asks a child to end, and makes it end when it does not. @param {Child} child */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await gone.finally(() => clearTimeout(limit));
}

/**
 * Runs Node to its end, or to the signal's, and gives its exit code.
 * @param {string[]} args @param {AbortSignal} signal @param {SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export async function runNode(args, signal, options) {
  if (signal.aborted) return 1;
  const child = startNode(args, options);
  const stop = () => void end(child);
  signal.addEventListener('abort', stop, { once: true });
  const [code] = await once(child, 'exit');
  signal.removeEventListener('abort', stop);
  // Without a code it was ended by a signal, which is no success either.
  return code ?? 1;
}

/** What a person can act on: the sentence, without a stack. @param {unknown} error */
export const sentence = (error) => (error instanceof Error ? error.message : String(error));
