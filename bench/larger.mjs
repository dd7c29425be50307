/** Serves the real graph many times over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../scripts/neo4j/neo4j.mjs';
import { timesOver } from './made-up.mjs';
import { root, startOurs } from './servers.mjs';

/** @import { Graph } from '../src/seeding/graph.js' */
/** @import { Connection, Log, Stop } from './types.js' */

const require = createRequire(import.meta.url);

/** @param {string} name @returns {any} */
const built = (name) => require(join(root, 'dist', name));
/** @type {typeof import('../src/seeding/seeds.js')} */
const { readSeeds } = built('seeding/seeds.js');
/** @type {typeof import('../src/seeding/cache.js')} */
const { keep, keptFile } = built('seeding/cache.js');
/** @type {typeof import('../src/store/open.js')} */
const { storeSource } = built('store/open.js');
/** @type {typeof import('../src/seeding/load.js')} */
const { loadGraph } = built('seeding/load.js');

/** A folder with the graph as a server keeps it between two starts. @param {number} times */
async function keptGraph(times) {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const seeds = join(root, 'seeds');
  const graph = timesOver(await readSeeds(seeds), times);
  const store = await storeSource(null).open();
  await loadGraph(store, graph);
  await keep(store, await keptFile(seeds, join(folder, '.cache')));
  await store.close();
  return { folder, graph };
}

/** @param {Connection} neo4j @param {Graph} graph @param {Log} log */
async function loadInto(neo4j, graph, log) {
  const store = await storeSource({ ...neo4j, database: 'neo4j' }).open();
  try {
    await loadGraph(store, graph, {
      progress: (step, done, total) => {
        if (done === total || done % 100_000 < 2_000) log(`${step} ${done} of ${total}`);
      },
    });
  } finally {
    await store.close();
  }
}

/**
 * @param {number} times @param {string} engine @param {string} heap The largest one of Neo4j.
 * @param {Stop[]} stops @param {Log} log
 */
export async function serveLarger(times, engine, heap, stops, log) {
  const { folder, graph } = await keptGraph(times);
  stops.push(() => rmSync(folder, { recursive: true }));
  const size = `${graph.nodes.length} nodes, ${graph.relationships.length} relationships`;
  log(`${times} times: ${size}`);
  const neo4j = engine === 'neo4j' ? await startNeo4j({ port: 0, heap, log }) : null;
  if (neo4j) {
    stops.push(neo4j.stop);
    await loadInto(neo4j, graph, log);
  }
  const begun = performance.now();
  const server = await startOurs(neo4j, { cwd: folder, seeds: join(root, 'seeds') });
  stops.push(server.stop);
  const ready = (performance.now() - begun) / 1000;
  const ids = graph.nodes.filter(({ label }) => label !== 'Key').map(({ id }) => id);
  return { server, ids, size, ready };
}
