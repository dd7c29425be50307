/** The table of a run, and the machine it was made on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { root } from './servers.mjs';

/** @import { Slice } from './types.js' */

/** @param {number[]} values */
export function median(values) {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length >> 1;
  const [below = NaN, above = NaN] = inOrder.slice(middle - 1, middle + 1);
  return inOrder.length % 2 ? Number(inOrder[middle]) : (below + above) / 2;
}

/** @param {number[]} values @param {number} digits */
function spread(values, digits) {
  const ends = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} [${ends.join('-')}]`;
}

/**
 * One line for each server; ratios are taken within a round, and their median shown.
 * @param {string[]} names @param {Slice[]} slices @param {string} base
 */
export function table(names, slices, base) {
  const hasCpu = slices.some(({ cpu }) => cpu);
  const head = ['', 'requests/s', 'p50 / p95 ms', `rate, x ${base}`];
  if (hasCpu) head.push('CPU ms per request, server + Neo4j', `CPU, ${base} / this`);
  const lines = names.map((name) => line(name, slices, base, hasCpu));
  return [head, head.map(() => '---'), ...lines].map(row).join('\n');
}

/** @param {string} name @param {Slice[]} slices @param {string} base @param {boolean} hasCpu */
function line(name, slices, base, hasCpu) {
  const own = slices.filter((slice) => slice.name === name);
  const pairs = own.flatMap((slice) => {
    const peer = slices.find((each) => each.name === base && each.round === slice.round);
    return peer ? [{ slice, peer }] : [];
  });
  const times = [median(own.map(({ p50 }) => p50)), median(own.map(({ p95 }) => p95))];
  const cells = [
    name,
    spread(
      own.map(({ rate }) => rate),
      0,
    ),
    times.map((ms) => ms.toFixed(0)).join(' / '),
    spread(
      pairs.map(({ slice, peer }) => slice.rate / peer.rate),
      2,
    ),
  ];
  if (!hasCpu) return cells;
  const costs = own.flatMap(({ cpu }) => cpu ?? []);
  const parts = [median(costs.map(({ node }) => node)), median(costs.map(({ neo4j }) => neo4j))];
  const ratios = pairs.map(({ slice, peer }) => cpuOf(peer) / cpuOf(slice));
  return [...cells, parts.map((ms) => ms.toFixed(2)).join(' + '), spread(ratios, 2)];
}

/** @param {string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** @param {Slice} slice */
const cpuOf = ({ cpu }) => (cpu ? cpu.node + cpu.neo4j : NaN);

/** @param {string} name @returns {string} */
const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8'))
    .version;

/**
 * What was measured where: versions and sizes, and nothing that names the machine.
 * @param {{ version: string }} neo4j
 */
export function description(neo4j) {
  const commit = execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
  });
  const peer = ['@neo4j/graphql', '@apollo/server', 'graphql', 'neo4j-driver']
    .map((name) => `${name} ${versionOf(name)}`)
    .join(', ');
  return [
    `- ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform} ${process.arch}`,
    `- Node ${process.versions.node}, Neo4j ${neo4j.version} (heap 512 MB, serial collector)`,
    `- Peer: ${peer}`,
    `- Ours: commit ${commit.trim()}`,
  ].join('\n');
}
