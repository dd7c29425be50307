/**
 * Sends documents that schemathesis generates from the schema to a server that is started for it,
 * and fails when one is answered with a status of 5xx. Its packages are installed first, at the
 * versions in test/generated/requirements.txt; that needs Python 3.10 or newer with venv.
 *
 *   npm run test:generated [-- arguments of schemathesis]
 */
import { join } from 'node:path';
import { ROOT, run, sentence, stopSignal } from './child.mjs';
import { installPython } from './python.mjs';
import { withServer } from './server.mjs';

const REQUIREMENTS = join(ROOT, 'test', 'generated', 'requirements.txt');
const signal = stopSignal();

/** So many documents for each root field, at most for so many seconds. */
const AMOUNT = ['--max-examples', '10', '--max-time', '120'];

async function main() {
  const program = await installPython('schemathesis', REQUIREMENTS, signal);
  return withServer(signal, (address) =>
    run(
      program('st'),
      [
        ...['run', `${address}/graphql`, '--phases', 'fuzzing', '--generation-deterministic'],
        ...['--checks', 'not_a_server_error', '--continue-on-failure', '--no-color', ...AMOUNT],
        ...process.argv.slice(2),
      ],
      signal,
    ),
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
