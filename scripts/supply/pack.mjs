/**
 * Writes into release/ the package with the program and its data. All that the program needs but the engine
 * is bundled: to fetch 283 packages takes a minute, and this some seconds.
 *
 *   node scripts/supply/pack.mjs
 */
import { execSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../child.mjs';
import { bundleInto, EXTERNAL, writeNotices } from './bundle.mjs';

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

const { name, version, description, license, repository, engines, dependencies } =
  readJson('package.json');
writeJson(join(STAGE, 'package.json'), {
  name,
  version,
  description,
  license,
  repository,
  engines,
  bin: { [name]: 'dist/main.js' },
  dependencies: Object.fromEntries(EXTERNAL.map((each) => [each, dependencies[each]])),
});
const [packed] = JSON.parse(
  execSync('npm pack --json --ignore-scripts --pack-destination ..', {
    cwd: STAGE,
    encoding: 'utf8',
  }),
);
rmSync(STAGE, { recursive: true });
console.log(
  `Wrote release/${packed.filename}: ${packed.entryCount} files, ${packed.size} bytes, ${packed.unpackedSize} unpacked.`,
);

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** @param {string} path @param {unknown} value */
function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
