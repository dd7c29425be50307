/**
 * Asks a server for lineages, paths and the like of the real graph many times over, and another
 * client meanwhile for one record after the other. See README.md next to this file.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../scripts/neo4j/neo4j.mjs';
import { client } from './load.mjs';
import { timesOver } from './made-up.mjs';
import { QUESTIONS } from './questions.mjs';
import { root, startOurs } from './servers.mjs';

/** @import { Graph } from '../src/seeding/graph.js' */
/** @import { Answer, Client, Connection, Log, Question, Server, Stop, Variables } from './types.js' */

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '100' },
    engine: { type: 'string', default: 'embedded' },
    asked: { type: 'string', default: '200' },
  },
});
const times = Number(values.times);
const require = createRequire(import.meta.url);
/** @param {string} name @returns {any} */
const built = (name) => require(join(root, 'dist', name));
/** @type {typeof import('../src/seeding/seeds.js')} */
const { readSeeds } = built('seeding/seeds.js');
/** @type {typeof import('../src/seeding/load.js')} */
const { loadGraph } = built('seeding/load.js');
/** @type {typeof import('../src/seeding/cache.js')} */
const { keep, keptFile } = built('seeding/cache.js');
/** @type {typeof import('../src/store/open.js')} */
const { storeSource } = built('store/open.js');
/** @type {Log} */
const log = (line) => console.error(line);

/** A folder with the graph as a server keeps it between two starts. */
async function keptGraph() {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const seeds = join(root, 'seeds');
  const graph = timesOver(await readSeeds(seeds), times);
  const store = await storeSource(null).open();
  await loadGraph(store, graph);
  await keep(store, await keptFile(seeds, join(folder, '.cache')));
  await store.close();
  return { folder, graph };
}

/** @param {Connection} neo4j @param {Graph} graph */
async function loadInto(neo4j, graph) {
  const store = await built('store/open')
    .storeSource({ ...neo4j, database: 'neo4j' })
    .open();
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
 * Reads one record every 10 ms until it is told to stop: what others feel of a long answer.
 * @param {Client} asked @param {string[]} ids
 */
function reader(asked, ids) {
  /** @type {number[]} */
  const waits = [];
  let going = true;
  const done = (async () => {
    for (let at = 0; going; at++) {
      const begun = performance.now();
      await asked.ask({ id: ids[(at * 7_919) % ids.length] });
      waits.push(performance.now() - begun);
      await wait(10);
    }
  })();
  return async () => {
    going = false;
    await done;
    return waits;
  };
}

/** @param {number[]} sorted @param {number} share */
const at = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
/** @param {number} value */
const ms = (value) => value.toFixed(value < 10 ? 1 : 0);

/**
 * The times of one question with changing variables, the slowest one named, and the waits of others.
 * @param {Server} server @param {Question} question @param {string[]} ids
 */
async function measure(server, { name, query, variables }, ids) {
  const asking = client(server.origin, query);
  const reading = client(server.origin, 'query ($id: ID!) { node(id: $id) { id } }');
  const ended = reader(reading, ids);
  /** @type {(Answer & { ms: number, given: Variables })[]} */
  const answers = [];
  for (let index = 0; index < Number(values.asked); index++) {
    const given = variables(index, ids);
    const begun = performance.now();
    const { data, errors } = await asking.ask(given);
    answers.push({ ms: performance.now() - begun, given, errors, data });
  }
  const waits = (await ended()).sort((a, b) => a - b);
  await Promise.all([asking.close(), reading.close()]);
  const sorted = answers.toSorted((a, b) => a.ms - b.ms);
  const all = sorted.map((answer) => answer.ms);
  const cut = answers.filter(({ data }) =>
    Object.values(data ?? {}).some((/** @type {any} */ value) => value?.truncated),
  ).length;
  const refused = answers.filter(({ errors }) => errors).length;
  const worst = JSON.stringify(sorted.at(-1)?.given);
  return [
    name,
    ms(at(all, 0.5)),
    ms(at(all, 0.95)),
    ms(at(all, 1)),
    worst,
    cut,
    refused,
    ms(at(waits, 0.5)),
    ms(at(waits, 1)),
  ];
}

/** What is stopped at the end, the last first, also when something fails. @type {Stop[]} */
const stops = [];

async function main() {
  const { folder, graph } = await keptGraph();
  stops.push(() => rmSync(folder, { recursive: true }));
  log(`${times} times: ${graph.nodes.length} nodes, ${graph.relationships.length} relationships`);
  const neo4j = values.engine === 'neo4j' ? await startNeo4j({ port: 0, heap: '12g', log }) : null;
  if (neo4j) {
    stops.push(neo4j.stop);
    await loadInto(neo4j, graph);
  }
  const begun = performance.now();
  const server = await startOurs(neo4j, [], { cwd: folder, seeds: join(root, 'seeds') });
  stops.push(server.stop);
  const ready = ((performance.now() - begun) / 1000).toFixed(0);
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'));
  const size = `${graph.nodes.length} nodes, ${graph.relationships.length} relationships`;
  const megabytes = (Number(memory?.[1]) / 1024).toFixed(0);
  console.log(
    `${times} times the data, ${values.engine}: ${size}; ready after ${ready} s, ${megabytes} MB\n`,
  );
  console.log(
    '| question | p50 ms | p95 | worst | with | cut | refused | others meanwhile: p50 ms | worst |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  const ids = graph.nodes.filter(({ label }) => label !== 'Key').map(({ id }) => id);
  for (const question of QUESTIONS)
    console.log(`| ${(await measure(server, question, ids)).join(' | ')} |`);
}

try {
  await main();
} finally {
  for (const stop of stops.reverse()) await stop();
}
