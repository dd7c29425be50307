/**
 * Tests the page in a real browser, against a server that is started for it and stopped afterwards.
 *
 *   npm run test:browser [-- arguments of jest]
 */
import { findChromium } from './chromium.mjs';
import { JEST, runNode, sentence, stopSignal } from './child.mjs';
import { withServer } from './server.mjs';

const signal = stopSignal();

async function main() {
  const chromium = findChromium();
  return withServer(signal, (address) => {
    console.log(`Testing ${address}/ in ${chromium}`);
    // The settings in jest.config.cjs leave the browser out, so these take their place.
    const which = [
      '--testPathIgnorePatterns=/node_modules/',
      '--testMatch=**/test/browser/**/*.test.ts',
    ];
    const env = { ...process.env, PAGE_URL: `${address}/`, CHROMIUM: chromium };
    return runNode([JEST, ...which, ...process.argv.slice(2)], signal, { env });
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
