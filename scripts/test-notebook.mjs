/**
 * Runs docs/notebook.ipynb against a server that is started for it, and fails when a cell fails or writes
 * something else than is in the file. Its packages are installed first, at the versions in
 * test/notebook/requirements.txt; that needs Python 3.11 or newer with venv.
 *
 *   npm run test:notebook [-- --write]      with --write the file gets what the cells write now
 */
import { join } from 'node:path';
import { ROOT, run, sentence, stopSignal } from './child.mjs';
import { installPython } from './python.mjs';
import { withServer } from './server.mjs';

const FOLDER = join(ROOT, 'test', 'notebook');
const signal = stopSignal();

try {
  const program = await installPython('notebook', join(FOLDER, 'requirements.txt'), signal);
  const notebook = join(ROOT, 'docs', 'notebook.ipynb');
  process.exitCode = await withServer(signal, (address) =>
    run(
      program('python'),
      [join(FOLDER, 'run.py'), notebook, ...process.argv.slice(2)],
      signal,
      // The server of the shell is not ours, nor are its settings of pictures.
      { env: { ...process.env, CCNSO_GRAPH: address, MPLBACKEND: '' } },
    ),
  );
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
