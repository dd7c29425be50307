/**
 * Writes into release/ what is published: the package with the program and its data, that of the typed
 * client, the SBOM (CycloneDX), the licenses of what is in it, and the hashes of these files. All that the program
 * needs but the engine is bundled: to fetch 283 packages takes a minute, and this some seconds.
 *
 *   npm run release
 */
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../child.mjs';
import { bundleInto, EXTERNAL, writeNotices } from './bundle.mjs';
import { packClient } from './client.mjs';

const OUT = join(ROOT, 'release');
const STAGE = join(OUT, 'package');

/** What the program reads when it runs, and what people read first. */
const SHIPPED = [
  'dist/.made-from',
  'dist/page',
  // What the engine keeps is named after the hash of these.
  'dist/seeding',
  'dist/model',
  'dist/kernel',
  'dist/store',
  'cypher',
  'schema',
  'seeds',
  'page/icon.svg',
  'docs/time-and-certainty.md',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
];

/** What only a build and a debugger need. */
const LEFT_OUT = /\.map$|[\\/]\.build([\\/]|$)/;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
for (const path of SHIPPED)
  cpSync(join(ROOT, path), join(STAGE, path), {
    recursive: true,
    filter: (from) => !LEFT_OUT.test(from),
  });

const inside = await bundleInto(join(STAGE, 'dist'));
writeNotices(inside, join(STAGE, 'THIRD-PARTY-LICENSES.txt'));

const { name, version, description, license, engines, dependencies } = readJson('package.json');
writeJson(join(STAGE, 'package.json'), {
  name,
  version,
  description,
  license,
  engines,
  bin: { [name]: 'dist/main.js' },
  dependencies: Object.fromEntries(EXTERNAL.map((each) => [each, dependencies[each]])),
});
const options = { cwd: ROOT, encoding: /** @type {const} */ ('utf8'), maxBuffer: 2 ** 26 };
const [packed] = JSON.parse(
  execSync('npm pack --json --ignore-scripts --pack-destination ..', { ...options, cwd: STAGE }),
);
writeFileSync(join(OUT, 'sbom.cdx.json'), execSync('npm run --silent sbom', options));
const licenses = execFileSync(process.execPath, ['scripts/supply/licenses.mjs'], options);
writeFileSync(join(OUT, 'licenses.txt'), licenses);
rmSync(STAGE, { recursive: true });
const client = packClient(OUT);
const sums = readdirSync(OUT).map((file) => `${sha256(join(OUT, file))}  ${file}\n`);
writeFileSync(join(OUT, 'SHA256SUMS'), sums.join(''));
console.log(
  `Wrote release/${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes, ${packed.unpackedSize} unpacked.`,
);
console.log(`Wrote release/${client}.`);

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** @param {string} path @param {unknown} value */
function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** @param {string} path */
function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
