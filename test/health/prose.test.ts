import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '..', '..', 'scripts', 'lint-prose.mjs');

const BAD = [
  ['An arrow connects two nodes.', 'relationship'],
  ['The server is started anew.', 'again'],
  ['Load the data set into neo4j.', 'dataset'],
  ['It occured to us.', 'occurred'],
  ['The the server starts.', 'repeated'],
  ['In order to start, press the key.', 'in order to'],
  [`A sentence ${'and one more word '.repeat(12)}is too long.`, 'maximum word count'],
] as const;

const FILES: Readonly<Record<string, string>> = {
  'good.md': 'The server reads the seed files and builds a graph.\n',
  'bad.graphql': `"""A thing."""\ntype Thing {\n  """An arrow to another."""\n  next: Thing\n}\n`,
  ...Object.fromEntries(BAD.map(([text], index) => [`bad-${index}.md`, `# Title\n\n${text}\n`])),
};

/** What the linter says of each file: the line, and what is wrong. It takes a second to start, so it is started once. */
function said(names: readonly string[]): { status: number | null; problems: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'ccnso-graph-prose-'));
  try {
    for (const name of names) writeFileSync(join(folder, name), FILES[name] as string);
    const paths = names.map((name) => join(folder, name));
    const run = spawnSync(process.execPath, [SCRIPT, ...paths], { encoding: 'utf8' });
    const lines = run.stderr.split('\n').filter((line) => line.startsWith(folder));
    return { status: run.status, problems: lines.map((line) => line.slice(folder.length + 1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the prose linter', () => {
  let problems: string[];
  beforeAll(() => {
    const all = said(Object.keys(FILES));
    expect(all.status).toBe(1);
    ({ problems } = all);
  }, 60_000);

  const of = (name: string) =>
    problems.flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

  it('accepts plain English', () => {
    expect(said(['good.md'])).toEqual({ status: 0, problems: [] });
  });

  it.each(BAD.map(([text, problem], index) => [text, problem, index] as const))(
    'sees %j fail',
    (_text, problem, index) => {
      const told = of(`bad-${index}.md`).join('\n').toLowerCase();
      expect(told).toMatch(new RegExp(`^3:\\d+: .*${problem}`));
    },
  );

  it('reads the descriptions of a schema, in their lines', () => {
    expect(of('bad.graphql')).toEqual([expect.stringMatching(/^3:\d+: .*relationship/)]);
  });
});
