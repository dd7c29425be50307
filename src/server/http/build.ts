import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build writes: a hash of all sources. */
const STAMP = join(__dirname, '..', '..', '.made-from');

/**
 * Tells two builds of this program apart, as they can answer differently from the
 * same facts. All servers of one build say the same; without a build it is one process.
 */
export const BUILD = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : randomUUID();
