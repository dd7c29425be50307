import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { onNeo4j } from '../support/engines';

const ROOT = join(__dirname, '..', '..');

/** Runs one short suite on the Neo4j that the environment names. */
function testGiven(environment: NodeJS.ProcessEnv) {
  const args = ['scripts/test-neo4j.mjs', 'test/kernel/canonical.test.ts'];
  return spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
}

describe('npm run test:neo4j --version', () => {
  it.each([
    [['--version', '9.9'], /^Neo4j 9\.9 is not one of the known versions, which are .*\n$/],
    [['--version'], /^--version wants the version of a Neo4j .*\n$/],
    [['--version=5.26.12'], /^--version wants the version of a Neo4j .*\n$/],
    [['--version', '5.26.12', '--all'], /^--version wants .* and no --all\.\n$/],
  ])('refuses %j and runs nothing', (args, message) => {
    const { NEO4J_URI: _, ...env } = process.env;
    const script = ['scripts/test-neo4j.mjs', ...args];
    const run = spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8', env });
    expect(run.stderr).toMatch(message);
    expect(run.stdout).toBe('');
    expect(run.status).toBe(1);
  });
});

describe('npm run test:neo4j with NEO4J_URI', () => {
  it('says in one sentence that the Neo4j cannot be used', () => {
    const { status, stderr, stdout } = testGiven({
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_USER: 'neo4j',
      NEO4J_PASSWORD: 'a-secret-password',
    });
    expect(stderr).toMatch(
      /^The Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be used\. .*cannot be reached.*\n$/,
    );
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  // Where the suites run on a Neo4j, it is there to be given.
  if (onNeo4j)
    it('runs the suites on that Neo4j', () => {
      const { status, stderr, stdout } = testGiven({});
      expect(stdout).toBe(`Testing against the Neo4j at ${process.env.NEO4J_URI}\n`);
      expect(stderr).toMatch(/^PASS test\/kernel\/canonical\.test\.ts$/m);
      expect(status).toBe(0);
    });
});
