/**
 * Says where the time of servers went, of which `--profile FOLDER` has written CPU profiles: the ten largest
 * parts, by the time that they themselves took, without what they called.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ id: number, callFrame: { functionName: string, url: string } }} ProfileNode */
/** @typedef {{ nodes: ProfileNode[], samples: number[], timeDeltas: number[] }} Profile */

const SHOWN = 10;

/** What a function belongs to; null for the time in which nothing ran. @param {ProfileNode['callFrame']} frame */
function partOf({ functionName, url }) {
  if (functionName === '(idle)' || functionName === '(root)') return null;
  // The profiler itself, when it is told to start or to end.
  if (functionName === 'dispatch' && url === '') return null;
  if (functionName === '(garbage collector)') return 'garbage collection';
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  // The driver comes in three packages.
  if (inPackage) return inPackage.startsWith('neo4j-driver') ? 'neo4j-driver' : inPackage;
  const own = /\/dist\/(.+)\/[^/]+\.js$/.exec(url)?.[1];
  if (own) return `ours: ${own}`;
  if (url.startsWith('node:')) return url.replace(/^node:(internal\/)?/, 'Node.js: ').split('/')[0];
  if (/^(writev|write\w*String|writeBuffer)$/.test(functionName)) return 'socket writes';
  // The engine's own functions have no name.
  return `native: ${functionName || 'without a name, such as the embedded engine'}`;
}

/** @param {string} folder */
function timesIn(folder) {
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'))) {
    /** @type {Profile} */
    const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const parts = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
    samples.forEach((id, index) => {
      const part = parts.get(id);
      if (part) times.set(part, (times.get(part) ?? 0) + Number(timeDeltas[index]));
    });
  }
  return times;
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder that --profile has written to.');
for (const name of readdirSync(folder)) {
  const times = [...timesIn(join(folder, name))].sort((a, b) => b[1] - a[1]);
  if (times.length === 0) continue;
  const total = times.reduce((sum, [, time]) => sum + time, 0);
  const lines = times
    .slice(0, SHOWN)
    .map(([part, time]) => `| ${part} | ${((100 * time) / total).toFixed(1)} |`);
  console.log(`\n${name}: ${(total / 1e6).toFixed(1)} s\n`);
  console.log(['| part | % |', '| --- | --- |', ...lines].join('\n'));
}
