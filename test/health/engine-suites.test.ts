import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** What names a store that can be Neo4j, or a helper that opens one. */
const ASKS_NEO4J =
  /\b(Neo4jStore|storeSource|onNeo4j|realStore|allStores|ownStores|emptyStores|changedStore|theContract)\b/;

/** The suites that `npm run test:neo4j` runs. */
const onNeo4j = execFileSync(
  process.execPath,
  [JEST, '--listTests', '--findRelatedTests', 'test/support/engines.ts'],
  { cwd: ROOT, encoding: 'utf8' },
)
  .split('\n')
  .filter(Boolean)
  .map((path) => relative(ROOT, path).split(sep).join('/'));

const suites = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.split(sep).join('/')}`)
  .filter((name) => name.endsWith('.test.ts') && !name.startsWith('test/browser/'));

describe('the suites that are run on each Neo4j', () => {
  it('are all that open a store which can be Neo4j', () => {
    const asking = suites.filter(
      (name) =>
        name !== 'test/health/engine-suites.test.ts' &&
        ASKS_NEO4J.test(readFileSync(join(ROOT, name), 'utf8')),
    );
    expect(asking.length).toBeGreaterThan(20);
    expect(asking.filter((name) => !onNeo4j.includes(name))).toEqual([]);
  });

  it('are chosen by the script as they are here', () => {
    const script = readFileSync(join(ROOT, 'scripts', 'test-neo4j.mjs'), 'utf8');
    expect(script).toContain("'--findRelatedTests', 'test/support/engines.ts'");
  });

  it.each(['kernel', 'config', 'docs', 'health', 'cli', 'export', 'support'])(
    'are none of test/%s, which knows no Neo4j',
    (folder) => {
      expect(onNeo4j.filter((name) => name.startsWith(`test/${folder}/`))).toEqual([]);
      expect(suites.some((name) => name.startsWith(`test/${folder}/`))).toBe(true);
    },
  );
});
