/**
 * Writes anew the answers that the suites compare with: those of the published operations and of
 * other questions, as the embedded engine gives them. What git then shows as changed is what
 * clients will see; read it before you commit it.
 *
 *   npm run answers
 */
import { JEST, runNode, sentence, stopSignal } from './child.mjs';

/** The suites with written answers. */
const SUITES = ['test/contract/operations', 'test/memory/measures/real', 'test/questions/written'];
const signal = stopSignal();

/** The settings of the shell are not ours: the answers are those of the embedded engine and seeds/. */
function environment() {
  const rest = Object.entries(process.env).filter(([name]) => !/^(CCNSO|NEO4J)_/.test(name));
  return { ...Object.fromEntries(rest), WRITE_ANSWERS: 'yes' };
}

try {
  process.exitCode = await runNode([JEST, ...SUITES], signal, { env: environment() });
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
