/**
 * Points the clients and tools in test/clients at a server that is started for them. Their packages
 * are installed first when they are not those of the lock file; nothing else needs a network.
 *
 *   npm run test:clients [-- arguments of jest]
 */
import { join } from 'node:path';
import { JEST, ROOT, runNode, sentence, stopSignal } from './child.mjs';
import { installIn } from './install.mjs';
import { withServer } from './server.mjs';
import { packClient } from './supply/client.mjs';

const FOLDER = join(ROOT, 'test', 'clients');
const signal = stopSignal();

async function main() {
  installIn(FOLDER, 'the clients');
  const compiler = join(FOLDER, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = await runNode([compiler, '-p', FOLDER], signal);
  if (types !== 0) return types;
  const cache = join(FOLDER, '.cache');
  const CLIENT_PACKAGE = join(cache, packClient(cache));
  return withServer(signal, (address) => {
    const env = { ...process.env, API_ADDRESS: address, CLIENT_PACKAGE };
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
