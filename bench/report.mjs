/** The tables of a run, and the machine it was made on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { root } from './servers.mjs';
import { BASES } from './subjects.mjs';
import { table } from './table.mjs';

/** @import { Question, Slice } from './types.js' */

/** @param {number[]} values */
export function median(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length >> 1;
  const [below = NaN, above = NaN] = inOrder.slice(middle - 1, middle + 1);
  return inOrder.length % 2 ? Number(inOrder[middle]) : (below + above) / 2;
}

/** The median with the lowest and the highest. @param {number[]} values @param {number} digits */
function spread(values, digits) {
  if (values.length === 0) return '–';
  const ends = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} [${ends.join('-')}]`;
}

/** A line for each mode and server. @param {Question} question @param {Slice[]} slices */
export function tableOf({ name: title, about }, slices) {
  const names = [...new Set(slices.map(({ name }) => name))];
  const bases = BASES.filter((base) => names.includes(base));
  const hasCpu = slices.some(({ cpu }) => cpu);
  const head = ['', '', 'requests/s', 'p50 / p95 ms', ...bases.map((base) => `x ${base}`)];
  if (hasCpu) head.push('CPU ms, server + Neo4j');
  const modes = [...new Set(slices.map(({ mode }) => mode))];
  const lines = modes.flatMap((mode) => {
    const inMode = slices.filter((slice) => slice.mode === mode);
    return names.map((name) => [mode, name, ...line(name, inMode, bases, hasCpu)]);
  });
  return `## ${title}: ${about}\n\n${table([head, ...lines])}\n`;
}

/** @param {string} name @param {Slice[]} slices @param {string[]} bases @param {boolean} hasCpu */
function line(name, slices, bases, hasCpu) {
  const own = slices.filter((slice) => slice.name === name);
  const times = [median(own.map(({ p50 }) => p50)), median(own.map(({ p95 }) => p95))];
  const rates = own.map(({ rate }) => rate);
  const failed = own.reduce((sum, slice) => sum + slice.failed, 0);
  const cells = [
    spread(rates, 0) + (failed > 0 ? `, ${failed} failed` : ''),
    times.map((ms) => ms.toFixed(1)).join(' / '),
    ...bases.map((base) => spread(ratios(own, slices, base), 2)),
  ];
  if (!hasCpu) return cells;
  const costs = own.flatMap(({ cpu }) => cpu ?? []);
  const parts = [median(costs.map(({ node }) => node)), median(costs.map(({ neo4j }) => neo4j))];
  return [...cells, parts.map((ms) => ms.toFixed(2)).join(' + ')];
}

/** The rates of one server by those of another in the same rounds. @param {Slice[]} own @param {Slice[]} all @param {string} base */
const ratios = (own, all, base) =>
  own.flatMap(({ rate, round }) => {
    const other = all.find((each) => each.name === base && each.round === round);
    return other ? [rate / other.rate] : [];
  });

/** @param {Slice[]} slices */
function surroundings(slices) {
  const costs = slices.flatMap(({ cpu: cost }) => cost ?? []);
  if (costs.length === 0) return '- The processor time is not known here';
  const load = median(costs.map((cost) => cost.load)).toFixed(2);
  const cores = median(costs.map((cost) => cost.foreignCores)).toFixed(2);
  return `- The load generator took ${load} ms CPU per request, other processes ${cores} of the cores meanwhile`;
}

/** @param {string} name @returns {string} */
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version;

/**
 * What was measured where: versions and sizes, and nothing that names the machine.
 * @param {Slice[]} slices @param {{ version: string } | null} neo4j
 * @param {{ rounds: number, seconds: number }} options
 */
export function description(slices, neo4j, { rounds, seconds }) {
  const commit = execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  });
  const peer = ['@neo4j/graphql', '@apollo/server', 'graphql', 'neo4j-driver']
    .map((name) => `${name} ${versionOf(name)}`)
    .join(', ');
  const engine = neo4j ? `, Neo4j ${neo4j.version} (heap 512 MB, serial collector)` : '';
  return [
    `# Bench of ${today()}\n`,
    `- ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform} ${process.arch}`,
    `- Node ${process.versions.node}${engine}`,
    `- Peer: ${peer}`,
    `- Ours: commit ${commit.trim()}`,
    `- 20 connections; ${rounds} rounds, ${seconds} s for each server, question and mode in a round`,
    '- A ratio is taken within a round; cells are the median [lowest-highest] of the rounds',
    `${surroundings(slices)}\n`,
  ].join('\n');
}

const today = () => new Date().toISOString().slice(0, 10);

/** @param {string} report */
export function save(report) {
  const folder = new URL('results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${today()}-bench.md`, folder), report);
}
