/**
 * Tests that an HTTP cache serves this API: two servers with seed files of their own, and the nginx of
 * this machine in front of them, with the configuration in deploy/. All are stopped afterwards.
 *
 *   npm run test:front
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sentence, stopSignal } from './child.mjs';
import * as checks from './front/checks.mjs';
import { startFront } from './front/front.mjs';
import { findNginx } from './front/nginx.mjs';

/** @typedef {[string, (front: import('./front/front.mjs').Front) => Promise<void>][]} Checks */

/** What changes the servers comes last. @type {Checks} */
const ALWAYS_ASKED = [
  ['two servers give the same answers with the same tags', checks.theyAgree],
  ['nginx asks by tags for what it keeps', checks.theyAreAskedByTags],
  ['answers of another type or compression are kept apart', checks.variantsAreKeptApart],
  ['HEAD and POST are answered', checks.otherMethodsWork],
  ['errors are never kept', checks.errorsAreNotKept],
  ['no answer is stale when the graph has changed', checks.nothingIsStale],
  ['a server that is stopped is not missed', checks.oneIsEnough],
];

/** @type {Checks} */
const KEPT_A_WHILE = [
  ['errors are never kept', checks.errorsAreNotKept],
  ['nobody is asked for what nginx keeps', checks.theyAreLeftAlone],
];

const signal = stopSignal();

/** @param {string} title @param {Record<string, string>} settings @param {Checks} all */
async function run(title, settings, all) {
  if (signal.aborted) return;
  const folder = mkdtempSync(join(tmpdir(), 'ccnso-front-'));
  try {
    const front = await startFront(folder, signal, settings);
    try {
      await test(title, async (context) => {
        for (const [name, check] of all) await context.test(name, () => check(front));
      });
    } finally {
      await front.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  console.log(`Testing behind ${findNginx()}`);
  await run('CCNSO_MAX_AGE is 0', {}, ALWAYS_ASKED);
  await run('CCNSO_MAX_AGE is 600', { CCNSO_MAX_AGE: '600' }, KEPT_A_WHILE);
} catch (error) {
  process.exitCode = 1;
  if (!signal.aborted) console.error(sentence(error));
}
