const { readFileSync, readdirSync } = require('node:fs');
const { join, sep } = require('node:path');

const TESTS = join(__dirname, '..');

/**
 * Whether a suite puts something else in the place of a module, which must happen before anything
 * has loaded that module.
 * @param {string} path
 */
const isAlone = (path) => /^jest\.mock\(/m.test(readFileSync(path, 'utf8'));

/** The suites that need a sandbox of their own, as jest matches them. */
const aloneSuites = () =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && isAlone(join(TESTS, name)))
    .map((name) => `<rootDir>/test/${name.split(sep).join('/')}`);

module.exports = { isAlone, aloneSuites };
