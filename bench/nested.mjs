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
const log = (line) => console.error(line);

/** What is stopped at the end, the last first, also when something fails. */
const stops = [];

/** All must give the same answer to all variables, once the peer's is brought into our shape. */
async function check(subjects, variables) {
  for (const subject of subjects) subject.requests = [];
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

/** Measures one server for some seconds, with the processor time that it took. */
async function slice({ name, client: asked, server, java, requests }, round) {
  const pids = [server.pid, java, process.pid];
  const times = () => [...pids.map((pid) => (pid ? cpu.timeOf(pid) : 0)), cpu.machineTime()];
  const before = cpu.known ? times() : [];
  const begun = performance.now();
  const result = await asked.run(requests, (_, ms) => ms >= 1000 * Number(values.seconds));
  if (!cpu.known) return { name, round, ...result };
  const spent = times().map((time, index) => time - before[index]);
  const foreign = spent[3] - spent[0] - spent[1] - spent[2];
  const [node, neo4j, load] = spent.map((time) => time / result.count);
  const foreignCores = foreign / (performance.now() - begun);
  return { name, round, ...result, node, neo4j, load, foreignCores };
}

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

function surroundings(slices) {
  const load = median(slices.map((each) => each.load)).toFixed(2);
  const cores = median(slices.map((each) => each.foreignCores)).toFixed(2);
  return `- The load generator took ${load} ms CPU per request, other processes ${cores} of the cores meanwhile`;
}

async function main() {
  const { profile } = values;
  const { neo4j, subjects: all } = await startAll(stops, {
    connections: CONNECTIONS,
    profile,
    log,
  });
  const asked = all[0].client;
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
