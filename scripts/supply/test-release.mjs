/**
 * Runs the package of `npm run release` as somebody does who has Node.js only: in an empty folder,
 * with nothing kept by npm, by npx, and asks it. Prints how long that took.
 *
 *   npm run test:release
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const OUT = resolve('release');
const tarball = readdirSync(OUT).find((file) => /^ccnso-graph-\d.*\.tgz$/.test(file));
assert(tarball, 'There is no package; npm run release writes one.');
for (const line of readFileSync(join(OUT, 'SHA256SUMS'), 'utf8').trim().split('\n')) {
  const [sum, file = ''] = line.split('  ');
  const found = createHash('sha256')
    .update(readFileSync(join(OUT, file)))
    .digest('hex');
  assert.equal(found, sum, `${file} is another file than that of SHA256SUMS.`);
}

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const begun = performance.now();
const child = spawn('npx', ['--yes', '--package', join(OUT, tarball), 'ccnso-graph', 'serve'], {
  cwd: folder,
  env: { ...process.env, PORT: '0', npm_config_cache: join(folder, 'npm') },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
try {
  const address = await addressOf();
  const answer = await fetch(`${address}/graphql?operationName=CouncilAsOf`);
  assert.match(await answer.text(), /Alejandra Reynoso/);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`npx has installed and served ${tarball} and answered after ${seconds} s.`);
  for (const path of ['/', '/query', '/r/committee:dasc', '/llms.txt', '/explorer.css'])
    assert.equal((await fetch(address + path)).status, 200, path);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name !== 'npm'),
    [],
    'It leaves nothing in the folder where it is run.',
  );
} finally {
  // npx starts a shell, which starts the server.
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await new Promise((done) => child.once('close', done));
  rmSync(folder, { recursive: true, force: true });
}

async function addressOf() {
  for await (const line of createInterface(child.stdout)) {
    const [, address] = /served at (http:\S+)\/graphql/.exec(line) ?? [];
    if (address) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error('The package does not serve; what it said is above.');
}
