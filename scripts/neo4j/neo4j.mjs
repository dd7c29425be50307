/**
 * Runs a real Neo4j without Docker, for development, tests and CI: the jars come from Maven
 * Central, and Main.java starts them. See README.md next to this file.
 *
 *   npm run neo4j [-- [--version VERSION] [--port PORT] [--password PASSWORD] [--data FOLDER] [--heap SIZE]]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HERE, choose, fetchJars } from './runtime.mjs';

export { availableVersions } from './runtime.mjs';

/**
 * @typedef {object} Options
 * @property {number} [port] 0, the default, takes a free port.
 * @property {string} [password]
 * @property {string} [version] The default is the newest that a Java of this machine can run.
 * @property {string} [home] A folder to keep; without it, a temporary one that goes at the stop.
 * @property {string} [heap] The largest Java heap, such as 512m.
 * @property {(line: string) => void} [log] Is told about the progress.
 * @property {AbortSignal} [signal] Stops Neo4j, also while it starts.
 */
/**
 * @typedef {object} Neo4j
 * @property {string} uri @property {string} user @property {string} password
 * @property {string} version
 * @property {Promise<string>} ended The last lines of the log, once Neo4j has ended for any reason.
 * @property {() => Promise<void>} stop
 */

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  await new Promise((done) => server.close(done));
  return port;
}

/** @param {number} port */
const settings = (port) => `server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
server.memory.pagecache.size=32m
db.tx_log.preallocate=false
db.shutdown_transaction_end_timeout=1s
internal.server.bolt.thread_pool_shutdown_wait_time=0s
`;

/**
 * The last lines since the start that may say what went wrong: no stack frames, and no warnings
 * of Java about its own future.
 * @param {string} file @param {number} start
 */
function tail(file, start) {
  // Main.java has removed a temporary home, and its log, when it ended in good order.
  if (!fs.existsSync(file)) return '';
  const lines = fs.readFileSync(file).subarray(start).toString().split('\n');
  const telling = lines.filter((line) => line && !/^(\s+at |\s+\.\.\. |WARNING: )/.test(line));
  return telling.slice(-10).join('\n');
}

/** @param {Options} [options] @returns {Promise<Neo4j>} */
export async function startNeo4j(options = {}) {
  const { password = 'ccnso-graph', heap = '512m', log = () => {}, signal } = options;
  const { version, java } = choose(options.version);
  const lib = await fetchJars(version, log, signal);
  const port = options.port || (await freePort());
  const home = options.home
    ? resolve(options.home)
    : fs.mkdtempSync(join(tmpdir(), 'ccnso-graph-neo4j-'));
  fs.mkdirSync(join(home, 'logs'), { recursive: true });
  fs.writeFileSync(join(home, 'neo4j.conf'), settings(port));
  const logFile = join(home, 'logs', 'console.log');
  const errors = fs.openSync(logFile, 'a');
  const logStart = fs.fstatSync(errors).size;
  log(`Starting Neo4j ${version} with Java ${java.major} ...`);
  const classes = ['-cp', join(lib, '*'), join(HERE, 'Main.java')];
  const args = [`-Xmx${heap}`, '-XX:+UseSerialGC', ...classes, home];
  if (!options.home) args.push('temporary');
  const child = /** @type {import('node:child_process').ChildProcessWithoutNullStreams} */ (
    spawn(java.path, args, { stdio: ['pipe', 'pipe', errors] })
  );
  fs.closeSync(errors);
  // Java may be gone before the password reaches it; its end is reported below.
  child.stdin.on('error', () => {});
  child.stdin.write(`${password}\n`);

  const ended = once(child, 'exit').then(() => {
    const lines = tail(logFile, logStart);
    if (!options.home) fs.rmSync(home, { recursive: true, force: true });
    return lines;
  });
  const stop = async () => {
    child.stdin.end();
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended.finally(() => clearTimeout(limit));
  };
  signal?.addEventListener('abort', () => void stop(), { once: true });
  if (signal?.aborted) void stop();
  const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  // Java itself may print warnings there, so only the word of Main.java counts.
  const ready = new Promise((done) => {
    createInterface(child.stdout).on('line', (line) => line === 'ready' && done(null));
  });
  const failure = await Promise.race([ready, ended]).finally(() => clearTimeout(limit));
  if (failure !== null) throw new Error(`Neo4j did not start on port ${port}.\n${failure}`);
  return { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, version, ended, stop };
}

async function main() {
  const text = /** @type {const} */ ({ type: 'string' });
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => abort.abort());
  try {
    const { values } = parseArgs({
      options: { version: text, port: text, password: text, data: text, heap: text },
    });
    const { data: home, port = '7687', ...others } = values;
    if (!/^\d{1,5}$/.test(port)) throw new Error('--port wants a number; 0 takes a free port.');
    const log = console.log;
    const { signal } = abort;
    const neo4j = await startNeo4j({ ...others, home, port: Number(port), log, signal });
    log(`Ready; Ctrl-C stops it.\nexport NEO4J_URI=${neo4j.uri}`);
    log(`export NEO4J_USER=${neo4j.user}\nexport NEO4J_PASSWORD='${neo4j.password}'`);
    const lines = await neo4j.ended;
    if (!signal.aborted) throw new Error(`Neo4j ended by itself.\n${lines}`);
    log('Stopped.');
  } catch (error) {
    if (abort.signal.aborted) return;
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
