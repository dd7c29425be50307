/**
 * Runs the suites that ask a store on a real Neo4j: the one that NEO4J_URI names, with NEO4J_USER,
 * NEO4J_PASSWORD and NEO4J_DATABASE, or else one that is started for it and stopped afterwards.
 *
 *   npm run test:neo4j [-- [--all | --version VERSION] [arguments of jest]]
 *
 * These are the suites that import test/support/engines.ts, directly or not; the others know no
 * Neo4j and say nothing more on one. Paths among the arguments of jest choose other suites.
 * The newest version that a Java here can run is started, or with --all one after the other each
 * that can be, or with --version that one. The suites bring a database to what seeds/ says, so name none that holds a graph
 * of ours which is to stay as it is.
 */
import { readConfig } from '#built/config/config.js';
import { storeSource } from '#built/store/open.js';
import { JEST, runNode, sentence, stopSignal } from './child.mjs';
import { availableVersions, startNeo4j } from './neo4j/neo4j.mjs';

const args = process.argv.slice(2);
const all = args.includes('--all');
// jest has an option of that name too, by which it would run nothing.
const version = args.find((_, index) => args[index - 1] === '--version');
const jestArgs = args.filter((each) => !['--all', '--version', version].includes(each));
const signal = stopSignal();

const isChosen = jestArgs.some((each) => !each.startsWith('-'));
const which = isChosen ? [] : ['--findRelatedTests', 'test/support/engines.ts'];

/** One worker at a time, because all suites share the one database. */
const suites = (env = {}) =>
  // A driver that a suite has left open would keep jest from ending; jest says so all the same.
  runNode([JEST, '--runInBand', '--forceExit', ...jestArgs, ...which], signal, {
    env: { ...process.env, ...env },
  });

/** Says at once that a server cannot be used, where each suite would say it in its own way. */
async function testGiven() {
  const { neo4j } = readConfig();
  if (!neo4j) throw new Error('NEO4J_URI names no Neo4j.');
  const store = await storeSource(neo4j).open();
  try {
    await store.health();
  } catch (error) {
    throw new Error(`The Neo4j at ${neo4j.uri} cannot be used. ${sentence(error)}`, {
      cause: error,
    });
  } finally {
    await store.close();
  }
  console.log(`Testing against the Neo4j at ${neo4j.uri}`);
  return suites();
}

/** @param {string | undefined} wanted The newest that a Java here can run unless given. */
async function testStarted(wanted) {
  const neo4j = await startNeo4j({ port: 0, version: wanted, log: console.log, signal });
  let ended = false;
  void neo4j.ended.then(() => (ended = true));
  try {
    // Both schemes are in use: bolt:// names one server, and neo4j:// asks it for a routing table.
    const scheme = neo4j.version.startsWith('5.') ? 'bolt://' : 'neo4j://';
    const uri = neo4j.uri.replace('bolt://', scheme);
    console.log(`Testing against Neo4j ${neo4j.version} at ${uri}`);
    const code = await suites({
      NEO4J_URI: uri,
      NEO4J_USER: neo4j.user,
      NEO4J_PASSWORD: neo4j.password,
      NEO4J_DATABASE: 'neo4j',
    });
    if (ended && !signal.aborted)
      console.error(`Neo4j ${neo4j.version} ended during the tests.\n${await neo4j.ended}`);
    return { version: neo4j.version, passed: code === 0 };
  } finally {
    await neo4j.stop();
  }
}

async function testAll() {
  const known = availableVersions();
  for (const { version, needs, java } of known)
    if (!java) console.log(`Neo4j ${version} is left out: no Java here runs it (${needs}).`);
  const runnable = known.filter(({ java }) => java).map(({ version }) => version);
  const results = [];
  // With none, the start of the newest says what is missing.
  for (const version of runnable.length > 0 ? runnable : [undefined])
    if (!signal.aborted) results.push(await testStarted(version));
  return results;
}

async function main() {
  if (args.some((each) => each.startsWith('--version')) && (all || !version))
    throw new Error('--version wants the version of a Neo4j that can be started, and no --all.');
  if (process.env.NEO4J_URI?.trim()) {
    if (version) throw new Error('NEO4J_URI names the Neo4j to test, so --version has no say.');
    return testGiven();
  }
  const results = all ? await testAll() : [await testStarted(version)];
  if (signal.aborted) return 1;
  for (const { version, passed } of results)
    console.log(`Neo4j ${version}: the suites ${passed ? 'passed' : 'FAILED'}.`);
  return results.every(({ passed }) => passed) ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
