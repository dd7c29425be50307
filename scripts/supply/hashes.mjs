/**
 * Fills in the hashes that npm leaves out of package-lock.json, which it does for packages that it
 * could not see when the file was written, such as native programs for other systems. It asks the
 * registry for each, changes nothing else, and fails when one cannot be had.
 *
 *   npm run hashes
 */
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
/** @typedef {{ version: string, integrity?: string }} Package */
/** @type {{ packages: Record<string, Package> }} */
const lock = JSON.parse(readFileSync(FILE, 'utf8'));

for (const [path, entry] of Object.entries(lock.packages)) {
  if (!path || entry.integrity) continue;
  const { version, ...others } = entry;
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  try {
    // A shell finds npm on every system: on Windows it is npm.cmd.
    const told = execSync(`npm view ${name}@${version} dist.integrity`, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const integrity = told.trim();
    if (!integrity.startsWith('sha512-')) throw new Error('The registry gives no hash.');
    // Where npm itself would put it.
    lock.packages[path] = { version, integrity, ...others };
    console.log(`${name} ${version} ${integrity}`);
  } catch {
    console.error(`The registry does not tell the hash of ${name} ${version}.`);
    process.exitCode = 1;
  }
}
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
