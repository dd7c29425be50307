/** Starts what is measured, each server as a process of its own. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** @import { ChildProcess } from 'node:child_process' */
/** @import { Connection, Server } from './types.js' */

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const here = fileURLToPath(new URL('.', import.meta.url));
/** Settings of the caller's shell would change what is measured, so only these are passed on. */
const { PATH, HOME } = process.env;
const plain = { PATH, HOME, NODE_ENV: 'production' };

/** @param {Connection} neo4j */
const settingsOf = ({ uri, user, password }) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});

/** Fills Neo4j with the graph, as a user does. @param {Connection} neo4j */
export async function ingest(neo4j) {
  const env = { ...plain, ...settingsOf(neo4j) };
  const child = spawn(process.execPath, [`${root}/dist/main.js`, 'ingest'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The ingest failed.');
}

/**
 * Our server: on Neo4j, or on the embedded engine when none is given.
 * @param {Connection | null} neo4j
 * @param {{ tree?: string, profiles?: string | undefined, cwd?: string, seeds?: string }} [options]
 *   `tree` is the folder of the build, `profiles` that for CPU profiles, and `cwd` where the kept graph is.
 */
export async function startOurs(neo4j, { tree = root, profiles, cwd = tree, seeds } = {}) {
  const settings = {
    ...(neo4j ? settingsOf(neo4j) : {}),
    ...(seeds ? { CCNSO_SEEDS: seeds } : {}),
    ...(profiles ? { PROFILES: profiles } : {}),
  };
  const nodeFlags = profiles ? ['--require', `${here}profiler.cjs`] : [];
  const env = { ...plain, PORT: '0', ...settings };
  const child = spawn(process.execPath, [...nodeFlags, `${tree}/dist/main.js`, 'serve'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {Promise<number>} */
  const served = new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      const port = /served at http:\/\/localhost:(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  });
  const server = await serverOf(child, served);
  // It answers all published operations once before it calls itself ready.
  while ((await fetch(`${server.origin}/health/ready`)).status !== 200) await wait(200);
  return server;
}

/** @param {Connection} neo4j */
export const startPeer = (neo4j) => startHere('peer.mjs', settingsOf(neo4j));

/** @param {Connection} neo4j @param {'natural' | 'tricks'} kind */
export const startBare = (neo4j, kind) =>
  startHere('bare.mjs', { ...settingsOf(neo4j), BARE: kind });

/** A server in this folder, which sends its port. @param {string} file @param {object} settings */
function startHere(file, settings) {
  const child = fork(`${here}${file}`, { env: { ...plain, ...settings } });
  const served = once(child, 'message').then(([{ port }]) => port);
  return serverOf(child, served);
}

/** @param {ChildProcess} child @param {Promise<number>} served @returns {Promise<Server>} */
async function serverOf(child, served) {
  const { pid } = child;
  if (!pid) throw new Error('A server could not be started.');
  const ended = once(child, 'exit');
  /** @type {Promise<never>} */
  const failed = ended.then(() => {
    throw new Error('A server ended before it served.');
  });
  const port = await Promise.race([served, failed]);
  // From here on an early end shows as failing requests.
  failed.catch(() => {});
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin: `http://127.0.0.1:${port}`, pid, stop };
}
