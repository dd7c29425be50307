/**
 * Points the clients and tools in test/clients at a server that is started for them. Their packages
 * are installed first when they are not those of the lock file; nothing else needs a network.
 *
 *   npm run test:clients [-- arguments of jest]
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JEST, ROOT, runNode, sentence, stopSignal } from './child.mjs';
import { withServer } from './server.mjs';

const FOLDER = join(ROOT, 'test', 'clients');
const signal = stopSignal();

function install() {
  const lock = readFileSync(join(FOLDER, 'package-lock.json'), 'utf8');
  const stamp = join(FOLDER, 'node_modules', '.made-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the clients …');
  execSync('npm ci --ignore-scripts --loglevel=error', { cwd: FOLDER, stdio: [0, 2, 2] });
  writeFileSync(stamp, lock);
}

async function main() {
  install();
  const compiler = join(FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = await runNode([compiler, '-p', FOLDER], signal);
  if (types !== 0) return types;
  return withServer(signal, (address) => {
    const env = { ...process.env, API_ADDRESS: address };
    const config = join(FOLDER, 'jest.config.cjs');
    return runNode([JEST, '--config', config, ...process.argv.slice(2)], signal, { env });
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
