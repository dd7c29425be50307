import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of `package.json`, which stands beside `src/` and beside the built `dist/`. */
const FILE = join(__dirname, '..', '..', 'package.json');

/** The release of this program, such as `0.1.0`. */
export const VERSION = (JSON.parse(readFileSync(FILE, 'utf8')) as { version: string }).version;

/** The year of that release, as `CITATION.cff` has it. */
export const RELEASE_YEAR = 2026;
