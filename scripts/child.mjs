/** Starts child processes for the other scripts, and sees to it that none outlives them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** How jest is called; a path and not `npx`, so that signals reach it without a shell between. */
export const JEST = 'node_modules/jest/bin/jest.js';

/** @typedef {import('node:child_process').ChildProcess} Child */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** Aborted by Ctrl-C, by SIGTERM, or when the terminal goes away. */
export function stopSignal() {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => abort.abort());
  return abort.signal;
}

/**
 * Starts Node with these arguments, in the folder of the repository.
 * @param {string[]} args @param {SpawnOptions} [options] @returns {Child}
 */
export function startNode(args, options = {}) {
  return spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', ...options });
}

/** Asks a child to end, and waits until it has. @param {Child} child */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** Runs Node as `run` does. @param {string[]} args @param {AbortSignal} signal @param {SpawnOptions} [options] */
export const runNode = (args, signal, options) => run(process.execPath, args, signal, options);

/**
 * Runs a program to its end, or to the signal's, and gives its exit code.
 * @param {string} program @param {string[]} args @param {AbortSignal} signal @param {SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export async function run(program, args, signal, options) {
  if (signal.aborted) return 1;
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
  signal.addEventListener('abort', () => child.kill(), { once: true });
  const [code] = await once(child, 'exit');
  // Without a code it was ended by a signal, which is no success either.
  return code ?? 1;
}

/** What a person can act on: the sentence, without a stack. @param {unknown} error */
export const sentence = (error) => (error instanceof Error ? error.message : String(error));
