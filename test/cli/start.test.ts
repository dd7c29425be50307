import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** What nobody needs before the first question of a kind: YAML, files of the graph, bibliographies, the other engine, metrics and traces. */
const LATER = [
  '@citation-js/core',
  '@opentelemetry',
  'graphology-layout-forceatlas2',
  'neo4j-driver',
  'prom-client',
  'yaml',
  'zod',
];

/** The modules that a start loads, where all code is loaded before anything is done. */
function loaded(): string[] {
  const script = `
    require(${JSON.stringify(join(ROOT, 'dist', 'cli', 'serve.js'))});
    process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }),
  ) as string[];
}

describe('a start of the server', () => {
  const modules = loaded();

  it.each(LATER)('loads nothing of %s', (name) => {
    expect(modules.filter((path) => path.includes(join('node_modules', name, '/')))).toEqual([]);
  });

  it('loads GraphQL once', () => {
    const entry = join('node_modules', 'graphql', 'index.js');
    expect(modules.filter((path) => path.endsWith(entry))).toHaveLength(1);
  });

  // Each costs half a millisecond; there were 1,263 when nothing was left for later.
  it('loads fewer than 1,140 modules', () => {
    expect(modules.length).toBeGreaterThan(500);
    expect(modules.length).toBeLessThan(1_140);
  });
});
