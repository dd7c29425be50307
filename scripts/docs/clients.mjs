/** The files in which the tests use clients, as documentation. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ROOT } from '../child.mjs';
import { fence } from './markdown.mjs';

const LANGUAGES = { '.json': 'json', '.mjs': 'js', '.ts': 'ts' };

/** @param {string | undefined} file */
export function client(file = '') {
  const language = LANGUAGES[/** @type {keyof typeof LANGUAGES} */ (extname(file))];
  return fence(language, readFileSync(join(ROOT, 'test', 'clients', 'examples', file), 'utf8'));
}
