/** Installs packages of Python for tests, in a folder of their own. That needs Python 3 with venv. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './child.mjs';

/**
 * @param {string} name What they are for; the folder is named after it.
 * @param {string} requirements The file with their versions. @param {AbortSignal} signal
 * @returns {Promise<(program: string) => string>} Gives the path of a program of theirs.
 */
export async function installPython(name, requirements, signal) {
  const folder = join(ROOT, '.cache', name);
  const program = (/** @type {string} */ called) => join(folder, 'bin', called);
  if (!existsSync(program('pip'))) {
    const code = await run('python3', ['-m', 'venv', folder], signal);
    if (code !== 0) throw new Error(`Python 3 with venv is needed for the ${name}.`);
  }
  const code = await run(program('pip'), ['install', '-q', '-r', requirements], signal);
  if (code !== 0) throw new Error(`What the ${name} needs could not be installed.`);
  return program;
}
