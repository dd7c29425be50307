/**
 * Measures one nested read, four levels deep, on our server with Neo4j, on our server with the
 * embedded engine, and on the peer with the same Neo4j. See README.md next to this file.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as cpu from './cpu.mjs';
import { variablesFrom } from './question.mjs';
import { description, median, table } from './report.mjs';
import { PEER, startAll } from './subjects.mjs';

/** @import { Log, Slice, Stop, Subject, Variables } from './types.js' */

const CONNECTIONS = 20;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '3' },
    warmup: { type: 'string', default: '6000' },
    sizes: { type: 'string', default: '3,5,10' },
    committees: { type: 'string', default: '20' },
    only: { type: 'string' },
    profile: { type: 'string' },
    results: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
/** @type {Log} */
const log = (line) => console.error(line);

/** What is stopped at the end, the last first, also when something fails. @type {Stop[]} */
const stops = [];

/**
 * All must give the same answer to all variables, once the peer's is brought into our shape.
 * @param {Subject[]} subjects @param {Variables[]} variables
 */
async function check(subjects, variables) {
  for (const each of variables) {
    let first;
    for (const { client: asked, query, reshape, requests, name } of subjects) {
      const body = JSON.stringify({ query, variables: each });
      const answer = await asked.send(body);
      const { data, errors } = JSON.parse(answer);
      assert.equal(errors, undefined, `${name}: ${answer}`);
      const shaped = reshape(data);
      assert.ok(shaped.committee.memberships.nodes.length > 0);
      first ??= shaped;
      assert.deepEqual(shaped, first, `${name} answers ${JSON.stringify(each)} differently`);
      requests.push({ body, length: answer.length });
    }
  }
}

/**
 * Measures one server for some seconds, with the processor time that it took.
 * @param {Subject} subject @param {number} round @returns {Promise<Slice>}
 */
async function slice({ name, client: asked, server, java, requests }, round) {
  const times = () => ({
    node: cpu.timeOf(server.pid),
    neo4j: java ? cpu.timeOf(java) : 0,
    load: cpu.timeOf(process.pid),
    machine: cpu.machineTime(),
  });
  const before = cpu.known ? times() : null;
  const begun = performance.now();
  const result = await asked.run(requests, (_, ms) => ms >= 1000 * Number(values.seconds));
  if (!before) return { name, round, ...result };
  const after = times();
  const [node, neo4j, load, machine] = [
    after.node - before.node,
    after.neo4j - before.neo4j,
    after.load - before.load,
    after.machine - before.machine,
  ];
  const foreignCores = (machine - node - neo4j - load) / (performance.now() - begun);
  const { count } = result;
  return {
    name,
    round,
    ...result,
    cpu: { node: node / count, neo4j: neo4j / count, load: load / count, foreignCores },
  };
}

/** @param {Subject[]} subjects */
async function measure(subjects) {
  const slices = [];
  for (const subject of subjects) {
    log(`Warming up ${subject.name} ...`);
    await subject.client.run(subject.requests, (count) => count >= Number(values.warmup));
  }
  for (let round = 0; round < Number(values.rounds); round++) {
    log(`Round ${round + 1} of ${values.rounds} ...`);
    for (const subject of round % 2 ? [...subjects].reverse() : subjects)
      slices.push(await slice(subject, round));
  }
  return slices;
}

/** @param {Slice[]} slices */
function surroundings(slices) {
  const costs = slices.flatMap(({ cpu: cost }) => cost ?? []);
  const load = median(costs.map((cost) => cost.load)).toFixed(2);
  const cores = median(costs.map((cost) => cost.foreignCores)).toFixed(2);
  return `- The load generator took ${load} ms CPU per request, other processes ${cores} of the cores meanwhile`;
}

async function main() {
  const { profile } = values;
  const { neo4j, subjects: all } = await startAll(stops, {
    connections: CONNECTIONS,
    profile,
    log,
  });
  const asked = /** @type {Subject} */ (all[0]).client;
  const variables = await variablesFrom(
    (query) => asked.ask({}, query),
    Number(values.committees),
    sizes,
  );
  await check(all, variables);
  log(`All answers to ${variables.length} different variables are equal.`);
  const subjects = values.only ? all.filter(({ name }) => name === values.only) : all;
  const slices = await measure(subjects);
  const names = subjects.map(({ name }) => name);
  const report = [
    '# Nested read, four levels\n',
    description(neo4j),
    `- ${CONNECTIONS} connections; ${values.rounds} rounds, ${values.seconds} s for each in a round`,
    `- ${variables.length} different variables: ${values.committees} committees, first ${sizes.join(', ')}; all answers equal`,
    ...(cpu.known ? [surroundings(slices)] : []),
    `\n${table(names, slices, values.only ?? PEER)}\n`,
  ].join('\n');
  console.log(report);
  if (!values.results) return;
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL(`${day}-nested.md`, folder), report);
}

try {
  await main();
} finally {
  for (const stop of stops.reverse()) await stop();
}
