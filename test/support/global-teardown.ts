import { rmSync } from 'node:fs';

/** Runs once after all suites. */
export default function tearDown(): void {
  const scratch = process.env['TEST_SCRATCH'];
  if (scratch) rmSync(scratch, { recursive: true });
}
