/**
 * Measures the product; bench/README.md says what and how. The packages of bench/ are installed first.
 *
 *   npm run bench [-- OPTIONS]            beside others
 *   npm run bench -- scale [OPTIONS]      as the data grows
 *   npm run bench -- profile FOLDER       what profiles of a run say
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './child.mjs';
import { installIn } from './install.mjs';

const COMMANDS = ['scale', 'profile'];
const FOLDER = join(ROOT, 'bench');

installIn(FOLDER, 'the packages of the bench');
const first = process.argv[2] ?? '';
const isCommand = COMMANDS.includes(first);
const file = join(FOLDER, `${isCommand ? first : 'main'}.mjs`);
// The script finds its arguments where they would be if it had been started itself.
process.argv.splice(1, isCommand ? 2 : 1, file);
await import(pathToFileURL(file).href);
