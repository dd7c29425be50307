/** Installs the packages of a folder that has a lock file of its own, where they are not those yet. */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} folder @param {string} what Is said to be installed. */
export function installIn(folder, what) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error(`Installing ${what} …`);
  execSync('npm ci --ignore-scripts --loglevel=error', { cwd: folder, stdio: [0, 2, 2] });
  writeFileSync(stamp, lock);
}
