/** The table of a run, and the machine it was made on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { root } from './servers.mjs';

const sorted = (values) => [...values].sort((a, b) => a - b);
export const median = (values) => {
  const inOrder = sorted(values);
  const middle = inOrder.length >> 1;
  return inOrder.length % 2 ? inOrder[middle] : (inOrder[middle - 1] + inOrder[middle]) / 2;
};
const spread = (values, digits) => {
  const inOrder = sorted(values);
  const [low, high] = [inOrder[0], inOrder[inOrder.length - 1]];
  return `${median(values).toFixed(digits)} [${low.toFixed(digits)}-${high.toFixed(digits)}]`;
};

/** One line for each server; ratios are taken within a round, and their median shown. */
export function table(names, slices, base) {
  const hasCpu = slices[0].node !== undefined;
  const head = ['', 'requests/s', 'p50 / p95 ms', `rate, x ${base}`];
  if (hasCpu) head.push('CPU ms per request, server + Neo4j', `CPU, ${base} / this`);
  const lines = names.map((name) => line(name, slices, base, hasCpu));
  return [head, head.map(() => '---'), ...lines].map(row).join('\n');
}

function line(name, slices, base, hasCpu) {
  const own = slices.filter((slice) => slice.name === name);
  const peers = own.map(({ round }) =>
    slices.find((slice) => slice.name === base && slice.round === round),
  );
  const all = (key) => own.map((slice) => slice[key]);
  const times = [median(all('p50')), median(all('p95'))].map((ms) => ms.toFixed(0));
  const rates = own.map((slice, index) => slice.rate / peers[index].rate);
  const cells = [name, spread(all('rate'), 0), times.join(' / '), spread(rates, 2)];
  if (!hasCpu) return cells;
  const costs = [median(all('node')), median(all('neo4j'))].map((ms) => ms.toFixed(2));
  const ratios = own.map((slice, index) => cpuOf(peers[index]) / cpuOf(slice));
  return [...cells, costs.join(' + '), spread(ratios, 2)];
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const cpuOf = ({ node, neo4j }) => node + neo4j;

const versionOf = (name) =>
  JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;

/** What was measured where: versions and sizes, and nothing that names the machine. */
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
