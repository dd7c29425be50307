/** Serves the real graph many times over. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../scripts/neo4j/neo4j.mjs';
import { timesOver } from './made-up.mjs';
import { root, startOurs } from './servers.mjs';

/** @import { Graph } from '../src/seeding/graph.js' */
/** @import { Connection, Log, Stop } from './types.js' */

const require = createRequire(import.meta.url);

/** A folder with the graph as a server keeps it between two starts. @param {number} times */
function keptGraph(times) {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const kept = join(folder, '.cache', 'graph.json');
  mkdirSync(join(folder, '.cache'));
  const env = { ...process.env, CCNSO_SEEDS: join(root, 'seeds') };
  const ask = ['export', '--format', 'dot', '--of', 'committee:dasc', '--out', join(folder, 'x')];
  execFileSync(process.execPath, [join(root, 'dist', 'main.js'), ...ask], { cwd: folder, env });
  /** @type {{ madeFrom: string, graph: Graph }} */
  const { madeFrom, graph } = JSON.parse(readFileSync(kept, 'utf8'));
  const larger = timesOver(graph, times);
  writeFileSync(kept, JSON.stringify({ madeFrom, graph: larger }));
  return { folder, graph: larger };
}

/** @param {Connection} neo4j @param {Graph} graph @param {Log} log */
async function loadInto(neo4j, graph, log) {
  /** @type {typeof import('../src/store/open.js')} */
  const { storeSource } = require(join(root, 'dist', 'store', 'open.js'));
  /** @type {typeof import('../src/seeding/load.js')} */
  const { loadGraph } = require(join(root, 'dist', 'seeding', 'load.js'));
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
  const { folder, graph } = keptGraph(times);
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
