const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const TESTS = join(__dirname, '..');

/**
 * Whether a suite puts something else in the place of a module, which must happen before anything
 * has loaded that module.
 * @param {string} path
 */
const isAlone = (path) => /^jest\.mock\(/m.test(readFileSync(path, 'utf8'));

/** The suites that need a sandbox of their own. */
const aloneSuites = () =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(TESTS, name))
    .filter(isAlone);

module.exports = { isAlone, aloneSuites };
