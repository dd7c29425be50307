/** Measures servers in turn, in rounds whose order changes. */
import * as cpu from './cpu.mjs';
import { bodyOf } from './subjects.mjs';
import { variablesOf } from './variables.mjs';

/** @import { Log, Mode, Pools, Question, Slice, Stream, Subject } from './types.js' */

const CONNECTIONS = 20;

/**
 * @param {Question} question @param {Subject[]} subjects @param {Pools} pools
 * @param {{ modes: Mode[], rounds: number, seconds: number, warmup: number, log: Log }} options
 */
export async function measure(question, subjects, pools, { modes, rounds, seconds, warmup, log }) {
  const { streams } = variablesOf(question.variables(pools));
  const asking = subjects
    .filter(({ answers }) => answers(question))
    .flatMap((subject) => modes.map((mode) => ({ subject, mode, stream: streams[mode]() })));
  for (const { subject, mode, stream } of asking) {
    log(`${question.name}, ${mode}: warming up ${subject.name} ...`);
    await run(subject, question, stream, (count) => count >= warmup);
  }
  const slices = [];
  for (let round = 0; round < rounds; round++) {
    log(`${question.name}: round ${round + 1} of ${rounds} ...`);
    for (const mode of modes) {
      const inTurn = asking.filter((each) => each.mode === mode);
      for (const { subject, stream } of round % 2 ? inTurn.reverse() : inTurn) {
        const isOver = (/** @type {number} */ _, /** @type {number} */ ms) => ms >= 1000 * seconds;
        profile(subject);
        const result = await withCpu(subject, () => run(subject, question, stream, isOver));
        profile(subject);
        slices.push({ question: question.name, mode, name: subject.name, round, ...result });
      }
    }
  }
  return slices;
}

/** @param {Subject} subject @param {Question} question @param {Stream} stream @param {(count: number, ms: number) => boolean} isOver */
const run = (subject, question, stream, isOver) =>
  subject.client.run(() => bodyOf(subject, question, stream()), isOver, CONNECTIONS);

/** Starts or ends a CPU profile. @param {Subject} subject */
const profile = ({ isProfiled, server }) => isProfiled && process.kill(server.pid, 'SIGUSR2');

/**
 * Adds the processor time that a request took on each side.
 * @param {Subject} subject @param {() => ReturnType<typeof run>} work
 * @returns {Promise<Omit<Slice, 'question' | 'mode' | 'name' | 'round'>>}
 */
async function withCpu({ server, java }, work) {
  if (!cpu.known) return work();
  const times = () => ({
    node: cpu.timeOf(server.pid),
    neo4j: java ? cpu.timeOf(java) : 0,
    load: cpu.timeOf(process.pid),
    machine: cpu.machineTime(),
  });
  const before = times();
  const begun = performance.now();
  const result = await work();
  const after = times();
  const [node, neo4j, load] = [
    after.node - before.node,
    after.neo4j - before.neo4j,
    after.load - before.load,
  ];
  const others = after.machine - before.machine - node - neo4j - load;
  const { count } = result;
  return {
    ...result,
    cpu: {
      node: node / count,
      neo4j: neo4j / count,
      load: load / count,
      foreignCores: others / (performance.now() - begun),
    },
  };
}
