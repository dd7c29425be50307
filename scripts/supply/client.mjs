/** Makes the package of the typed client: packages/client, with the version and the license of the product. */
import { execFileSync, execSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../child.mjs';
import { installIn } from '../install.mjs';

const SOURCE = join(ROOT, 'packages', 'client');

/** @param {string} folder Where the package is written. @returns {string} The name of its file. */
export function packClient(folder) {
  installIn(SOURCE, 'what the client is made with');
  execFileSync(process.execPath, [join(SOURCE, 'make.mjs')], { stdio: [0, 2, 2] });
  const stage = join(folder, 'client');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  cpSync(join(SOURCE, 'dist'), join(stage, 'dist'), { recursive: true });
  cpSync(join(SOURCE, 'README.md'), join(stage, 'README.md'));
  cpSync(join(ROOT, 'LICENSE'), join(stage, 'LICENSE'));
  const { version, repository } = readJson(join(ROOT, 'package.json'));
  const { private: _, devDependencies: __, ...others } = readJson(join(SOURCE, 'package.json'));
  writeFileSync(
    join(stage, 'package.json'),
    `${JSON.stringify({ ...others, version, repository }, null, 2)}\n`,
  );
  const [{ filename }] = JSON.parse(
    execSync('npm pack --json --ignore-scripts --pack-destination ..', {
      cwd: stage,
      encoding: 'utf8',
    }),
  );
  rmSync(stage, { recursive: true });
  return filename;
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
