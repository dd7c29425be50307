/** Two servers with seed files of their own, and nginx in front of them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { end, ROOT } from '../child.mjs';
import { startServer } from '../server.mjs';
import { ask, until } from './ask.mjs';
import { startNginx } from './nginx.mjs';

const NAMES = ['one', 'other'];
const FINGERPRINT = `/graphql?query=${encodeURIComponent('{ dataset { fingerprint } }')}`;

/** @typedef {Awaited<ReturnType<typeof startFront>>} Front */

/**
 * @param {string} folder Where they put all that they write. @param {AbortSignal} signal
 * @param {Record<string, string>} [settings]
 */
export async function startFront(folder, signal, settings = {}) {
  /** @type {import('../child.mjs').Child[]} */
  const running = [];
  const stop = () => Promise.all(running.map(end));
  try {
    /** @type {string[]} */
    const addresses = [];
    for (const name of NAMES) {
      const seeds = join(folder, name);
      cpSync(join(ROOT, 'seeds'), seeds, { recursive: true });
      const started = await startServer(signal, {
        CCNSO_SEEDS: seeds,
        CCNSO_PUBLIC_URL: 'https://graph.example',
        ...settings,
      });
      running.push(started.server);
      addresses.push(started.address);
    }
    const servers = [...running];
    const { nginx, socket } = await startNginx(join(folder, 'nginx'), addresses, signal);
    running.push(nginx);
    /** @param {string} path */
    const ofEach = (path) => Promise.all(addresses.map((address) => ask(address, path)));
    const allReady = async () =>
      (await ofEach('/health/ready')).every(({ status }) => status === 200);
    await until('both servers are ready', allReady);
    return {
      servers,
      stop,
      ofEach,
      /** Asks through nginx. @param {string} path @param {import('./ask.mjs').Asked} [asked] */
      get: (path, asked) => ask(socket, path, asked),
      /** How many requests of GraphQL the servers have had. */
      reached: async () => {
        const told = (await ofEach('/health/ready')).map(({ text }) => JSON.parse(text).answers);
        return told.reduce((sum, { hits, misses }) => sum + hits + misses, 0);
      },
      /** Changes a fact in the files of both servers, and waits until both serve it. @param {string} from @param {string} to */
      change: async (from, to) => {
        const before = (await ofEach(FINGERPRINT)).map(({ text }) => text);
        for (const name of NAMES) rewrite(join(folder, name, 'committees.yaml'), from, to);
        for (const server of servers) server.kill('SIGHUP');
        await until('both servers serve the new facts', async () => {
          const now = (await ofEach(FINGERPRINT)).map(({ text }) => text);
          return now.every((text) => text !== before[0] && text === now[0]);
        });
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {string} file @param {string} from @param {string} to */
function rewrite(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}".`);
  writeFileSync(file, text.replace(from, to));
}
