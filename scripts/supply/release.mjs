/**
 * Writes into release/ what is published: the package with the program and its data, that of the typed
 * client, the SBOM (CycloneDX), the licenses of what is in it, and the hashes of these files.
 *
 *   npm run release
 */
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../child.mjs';
import { packClient } from './client.mjs';

const OUT = join(ROOT, 'release');
await import('./pack.mjs');
console.log(`Wrote release/${packClient(OUT)}.`);
const options = { cwd: ROOT, encoding: /** @type {const} */ ('utf8'), maxBuffer: 2 ** 26 };
writeFileSync(join(OUT, 'sbom.cdx.json'), execSync('npm run --silent sbom', options));
const licenses = execFileSync(process.execPath, ['scripts/supply/licenses.mjs'], options);
writeFileSync(join(OUT, 'licenses.txt'), licenses);
const sums = readdirSync(OUT).map((file) => `${sha256(join(OUT, file))}  ${file}\n`);
writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''));

/** @param {string} path */
function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
