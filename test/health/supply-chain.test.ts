import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
}
const packages = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }).packages,
).filter(([path]) => path !== '');

/**
 * The programs of the embedded engine for other systems, whose hashes the registry has not told yet.
 * `npm run hashes` fills them in where it does; then they go from here.
 */
const WITHOUT_HASH = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'win32-x64-msvc',
].map((system) => `node_modules/@grafeo-db/js-${system}`);

describe('the supply chain', () => {
  it('has the integrity hash of each package in the lockfile', () => {
    const without = packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(without.map(([path]) => path)).toEqual(WITHOUT_HASH);
  });

  it('names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/);
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  it('has one graphql, as two would not know each other’s types', () => {
    const found = packages.filter(([path]) => /(^|\/)node_modules\/graphql$/.test(path));
    expect(found).toHaveLength(1);
  });

  it('wants no package to run a script when it is installed', () => {
    for (const file of ['Dockerfile', 'scripts/setup.mjs'])
      for (const [command] of read(file).matchAll(/npm ci.*/g))
        expect(command).toContain('--ignore-scripts');
  });

  it('pins each image by its digest', () => {
    const files = ['Dockerfile', 'docker-compose.yml', 'docker-compose.scaled.yml'].map(read);
    const named = files.flatMap((text) => [...text.matchAll(/(?:NODE_IMAGE=| image: )(.+)$/gm)]);
    const images = named.map(([, image]) => image).filter((image) => image !== 'ccnso-graph');
    expect(images).toHaveLength(3);
    for (const image of images) expect(image).toMatch(/^[a-z0-9]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
  });

  it('has the Node of the image in .nvmrc', () => {
    expect(read('Dockerfile')).toMatch(new RegExp(`NODE_IMAGE=node:${read('.nvmrc').trim()}\\.`));
  });
});

describe('npm run licenses', () => {
  const licenses = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/supply/licenses.mjs', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });

  it('lists each package that is installed with the server, all under licenses that may be used', () => {
    const { stdout, stderr, status } = licenses();
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^graphql \d+\.\d+\.\d+ MIT$/m);
    expect(stdout).not.toMatch(/^jest /m);
    expect(status).toBe(0);
  });

  it.each([['GPL-3.0-only'], ['(MIT AND AGPL-3.0-only)'], [undefined]])('refuses %s', (license) => {
    const folder = mkdtempSync(join(tmpdir(), 'licenses-'));
    const file = join(folder, 'package-lock.json');
    const added = { 'node_modules/x': { version: '1.0.0', license } };
    writeFileSync(file, JSON.stringify({ packages: added }));
    const { stderr, status } = licenses(file);
    rmSync(folder, { recursive: true });
    expect(stderr).toBe(`This license may not be used: x 1.0.0 ${license ?? 'no license'}\n`);
    expect(status).toBe(1);
  });
});
