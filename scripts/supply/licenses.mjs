/**
 * Prints each package that is installed with the server, with its version and license, and fails when
 * a license is none of those that may be used.
 *
 *   npm run licenses [-- LOCKFILE]
 */
import { readFileSync } from 'node:fs';

/** They let anyone use, change and pass on the program, also with changes that are not published. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
];

/** @typedef {{ version: string, license?: string, dev?: boolean }} Package */
/** @type {{ packages: Record<string, Package> }} */
const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const runtime = Object.entries(packages).filter(([path, { dev }]) => path && !dev);
const lines = runtime.map(([path, { version, license = 'no license' }]) => {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { isAllowed: isAllowed(license), text: `${name} ${version} ${license}` };
});
for (const text of [...new Set(lines.map((line) => line.text))].sort()) console.log(text);

const refused = lines.filter((line) => !line.isAllowed);
for (const { text } of refused) console.error(`This license may not be used: ${text}`);
process.exitCode = refused.length > 0 ? 1 : 0;

/** `(MIT AND BSD-3-Clause)` wants both, `(MIT OR GPL-2.0)` lets us choose. @param {string} license */
function isAllowed(license) {
  const choices = license.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((each) => ALLOWED.includes(each)));
}
