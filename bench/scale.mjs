/**
 * Asks a server of the real graph many times over, for what does not grow with it and for what walks it, and
 * another client meanwhile for one record after the other. See README.md next to this file.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { steadyReads, WALKS } from './growing.mjs';
import { serveLarger } from './larger.mjs';
import { client, shareOf } from './load.mjs';
import { poolsOf } from './pools.mjs';
import { growth, grownTable } from './report-scale.mjs';
import { withStops } from './stops.mjs';

/** @import { Answer, Client, Grown, GrowingQuestion, Log, Server, Stop } from './types.js' */

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10,100' },
    engine: { type: 'string', default: 'embedded' },
    asked: { type: 'string', default: '200' },
    heap: { type: 'string', default: '8g' },
  },
});
/** @type {Log} */
const log = (line) => console.error(line);

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
      await asked.ask(
        { id: ids[(at * 7_919) % ids.length] },
        'query ($id: ID!) { node(id: $id) { id } }',
      );
      waits.push(performance.now() - begun);
      await wait(10);
    }
  })();
  return async () => {
    going = false;
    await done;
    return waits.sort((a, b) => a - b);
  };
}

/**
 * The times of one question with changing variables, and the waits of others.
 * @param {Client} asked @param {GrowingQuestion} question @param {string[]} ids @returns {Promise<Grown>}
 */
async function measure(asked, { name, query, variables }, ids) {
  log(`${name} ...`);
  const ended = reader(asked, ids);
  /** @type {(Answer & { ms: number })[]} */
  const answers = [];
  for (let index = 0; index < Number(values.asked); index++) {
    const begun = performance.now();
    const answer = await asked.ask(variables(index, ids), query);
    answers.push({ ms: performance.now() - begun, ...answer });
  }
  const waits = await ended();
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const isCut = (/** @type {Answer} */ { data }) =>
    Object.values(data ?? {}).some((/** @type {any} */ value) => value?.truncated);
  return {
    name,
    p50: shareOf(times, 0.5),
    p95: shareOf(times, 0.95),
    worst: shareOf(times, 1),
    cut: answers.filter(isCut).length,
    refused: answers.filter(({ errors }) => errors).length,
    meanwhile: { p95: shareOf(waits, 0.95), worst: shareOf(waits, 1) },
  };
}

/** @param {Server} server */
const megabytesOf = ({ pid }) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** @param {number} times @param {Stop[]} stops */
async function measureAt(times, stops) {
  const { engine, heap } = values;
  const { server, ids, size, ready } = await serveLarger(times, engine, heap, stops, log);
  const memory = megabytesOf(server);
  const asked = client(server.origin);
  const reads = steadyReads(await poolsOf(asked));
  const grown = [];
  for (const question of [...reads, ...WALKS]) grown.push(await measure(asked, question, ids));
  const after = `${memory.toFixed(0)} MB, and ${megabytesOf(server).toFixed(0)} at the end`;
  console.log(`\n## ${times} times, ${engine}\n`);
  console.log(`${size}; ready after ${ready.toFixed(1)} s with ${after}\n\n${grownTable(grown)}`);
  return grown;
}

/** @type {Map<number, Grown[]>} */
const all = new Map();
for (const times of values.times.split(',').map(Number))
  await withStops(async (stops) => void all.set(times, await measureAt(times, stops)));
console.log(`\n## p95 by the size of the data, ms\n\n${growth(all)}`);
