/**
 * Asks lineages, paths and the like of the real graph many times over, on both engines, and says how
 * long answers take, which took longest, and for how long nothing else was answered meanwhile.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createRequire } from 'node:module';
import { root } from './servers.mjs';
import { timesOver } from './made-up.mjs';

const require = createRequire(import.meta.url);
process.chdir(root);
const { readSeeds } = require(`${root}/dist/seeding/seeds.js`);
const { loadGraph } = require(`${root}/dist/seeding/load.js`);
const { storeSource } = require(`${root}/dist/store/open.js`);
console.error(
  'loaded',
  readSeeds,
  loadGraph,
  storeSource,
  timesOver,
  parseArgs,
  monitorEventLoopDelay,
);
