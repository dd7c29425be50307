import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedGraph } from './shared-graph';

/** Runs once before all suites, and tells them where the shared graph is and where to put copies of it. */
export default async function setUp(): Promise<void> {
  process.env['TEST_GRAPH'] = await sharedGraph();
  process.env['TEST_SCRATCH'] = mkdtempSync(join(tmpdir(), 'ccnso-graph-'));
}
