/**
 * Tests the page in a real browser, against a server that is started for it and stopped afterwards.
 *
 *   npm run test:browser [-- arguments of jest]
 */
import { createInterface } from 'node:readline';
import { findChromium } from './chromium.mjs';
import { end, JEST, runNode, sentence, startNode, stopSignal } from './child.mjs';

const START_LIMIT_MS = 60_000;
const ADDRESS = /served at (http:\S+)\/graphql/;
const signal = stopSignal();

/** The settings of the shell are not ours: the page is tested on the embedded engine and seeds/. */
function serverEnvironment() {
  const rest = Object.entries(process.env).filter(([name]) => !/^(CCNSO|NEO4J)_/.test(name));
  return { ...Object.fromEntries(rest), PORT: '0' };
}

/** Waits for the line in which the server says where it is. @param {import('./child.mjs').Child} server */
async function addressOf(server) {
  const output = /** @type {import('node:stream').Readable} */ (server.stdout);
  const limit = setTimeout(() => server.kill('SIGKILL'), START_LIMIT_MS);
  try {
    for await (const line of createInterface(output)) {
      const [, address] = ADDRESS.exec(line) ?? [];
      if (address) return address;
    }
  } finally {
    clearTimeout(limit);
    // What it says later is of no interest, but must not fill the pipe and hold it up.
    output.resume();
  }
  throw new Error('The server for the browser did not start; what it said is above.');
}

async function main() {
  const chromium = findChromium();
  const server = startNode(['dist/main.js', 'serve'], {
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  signal.addEventListener('abort', () => void end(server), { once: true });
  try {
    const address = await addressOf(server);
    console.log(`Testing ${address}/ in ${chromium}`);
    // The settings in jest.config.cjs leave the browser out, so these take their place.
    const which = [
      '--testPathIgnorePatterns=/node_modules/',
      '--testMatch=**/test/browser/**/*.test.ts',
    ];
    const env = { ...process.env, PAGE_URL: `${address}/`, CHROMIUM: chromium };
    return await runNode([JEST, ...which, ...process.argv.slice(2)], signal, { env });
  } finally {
    await end(server);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
