import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '..', '..', 'scripts', 'lint-prose.mjs');

/** What the linter says of a file with this text: the line, and what is wrong. */
function said(name: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ccnso-graph-prose-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, text);
    const run = spawnSync(process.execPath, [SCRIPT, file], { encoding: 'utf8' });
    const problems = run.stderr.split('\n').filter((line) => line.startsWith(file));
    expect(run.status).toBe(problems.length > 0 ? 1 : 0);
    return problems.map((line) => line.slice(file.length + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the prose linter', () => {
  it('accepts plain English', () => {
    expect(said('good.md', 'The server reads the seed files and builds a graph.\n')).toEqual([]);
  });

  it.each([
    ['An arrow connects two nodes.', 'relationship'],
    ['The server is started anew.', 'again'],
    ['Load the data set into neo4j.', 'dataset'],
    ['It occured to us.', 'occurred'],
    ['The the server starts.', 'repeated'],
    ['In order to start, press the key.', 'in order to'],
    [`A sentence ${'and one more word '.repeat(12)}is too long.`, 'maximum word count'],
  ])('sees %j fail', (sentence, problem) => {
    expect(said('bad.md', `# Title\n\n${sentence}\n`).join('\n').toLowerCase()).toMatch(
      new RegExp(`^3:\\d+: .*${problem}`),
    );
  });

  it('reads the descriptions of a schema, in their lines', () => {
    const schema = `"""A thing."""\ntype Thing {\n  """An arrow to another."""\n  next: Thing\n}\n`;
    expect(said('bad.graphql', schema)).toEqual([expect.stringMatching(/^3:\d+: .*relationship/)]);
  });
});
