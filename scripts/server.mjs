/** Starts the built server for tests that need one, on the embedded engine and seeds/. */
import { createInterface } from 'node:readline';
import { end, startNode } from './child.mjs';

const START_LIMIT_MS = 60_000;
const ADDRESS = /served at (http:\S+)\/graphql/;

/**
 * Starts a server on a free port, hands its address on, and stops it afterwards.
 * @template T
 * @param {AbortSignal} signal @param {(address: string) => Promise<T>} work @returns {Promise<T>}
 */
export async function withServer(signal, work) {
  const { address, server } = await startServer(signal);
  try {
    return await work(address);
  } finally {
    await end(server);
  }
}

/**
 * Starts a server on a free port, which whoever starts it ends.
 * @param {AbortSignal} signal @param {Record<string, string>} [settings]
 */
export async function startServer(signal, settings = {}) {
  const server = startNode(['dist/main.js', 'serve'], {
    env: { ...serverEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  signal.addEventListener('abort', () => void end(server), { once: true });
  try {
    return { address: await addressOf(server), server };
  } catch (error) {
    await end(server);
    throw error;
  }
}

/** The settings of the shell are not ours. */
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
  throw new Error('The server for the tests did not start; what it said is above.');
}
