import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, OPTION_NAMES, WHATS } from '../../src/export/options';
import { ERRORS } from '../../src/kernel/errors';
import { readText } from '../../src/seeding/read';
import { graphOfRecords } from '../../src/seeding/seeds';
import { realRecords } from '../support/engine';
import {
  brokenLinks,
  DOCUMENTS,
  handWritten,
  PAGES,
  ROOT,
  unknownCommands,
  withoutRow,
} from './faults';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const commands = Object.keys(scripts);
const rows = commands.map(
  (name) => `npm ${name === 'start' || name === 'test' ? '' : 'run '}${name}`,
);

describe.each(DOCUMENTS)('%s', (document) => {
  it('links only to files and headings that exist', () => {
    expect(brokenLinks(document, read(document), read)).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(unknownCommands(read(document), commands)).toEqual([]);
  });
});

describe.each(['README.md', ...PAGES])('%s', (document) => {
  it('shows no query without its answer', () => {
    expect(handWritten(read(document), 'graphql')).toEqual([]);
  });
});

describe('a document', () => {
  it('describes every command', () => {
    expect(withoutRow(read('CONTRIBUTING.md'), rows)).toEqual([]);
  });

  it('describes every error code with its status', () => {
    const table = read('docs/api.md');
    for (const [code, { status }] of Object.entries(ERRORS))
      expect(table).toMatch(new RegExp(`^\\| \`${code}\` +\\| ${status} `, 'm'));
  });

  it('describes every part, format and option of the export', () => {
    const text = read('docs/export.md').replace('`mermaid`, `dot`', '`mermaid` | x |\n| `dot`');
    const options = OPTION_NAMES.filter((option) => option !== 'format' && option !== 'what');
    expect(withoutRow(text, [...FORMATS, ...WHATS, ...options])).toEqual([]);
  });

  it('shows every published operation', () => {
    const files = readdirSync(join(ROOT, 'schema', 'operations')).filter((file) =>
      file.endsWith('.graphql'),
    );
    const shown = [...read('docs/examples.md').matchAll(/^<!-- operation: ([\w-]+)/gm)];
    expect(shown.map(([, name]) => `${name}.graphql`).sort()).toEqual(files.sort());
  });

  it('has examples of records that the checker accepts', async () => {
    const examples = handWritten(read('seeds/README.md'), 'yaml');
    expect(examples.length).toBeGreaterThan(2);
    const { records } = await realRecords();
    const own = examples.map((text, index) => readText(`${index}.yaml`, Buffer.from(text)));
    const all = [...records, ...own.flatMap((file) => file.records)];
    const problems = own.flatMap((file) => file.problems);
    expect(() => graphOfRecords(all, problems)).not.toThrow();
  });
});

describe('a document with a mistake', () => {
  it('is seen to link to what does not exist', () => {
    const text = '# Here\n\n[a](src/none.ts) [b](#nowhere) [c](#here) [d](README.md#none)';
    expect(brokenLinks('CONTRIBUTING.md', text, read)).toEqual([
      'src/none.ts',
      '#nowhere',
      'README.md#none',
    ]);
    expect(brokenLinks('docs/api.md', '[a](README.md) [b](../README.md)', read)).toEqual([
      'README.md',
    ]);
  });

  it('is seen to name a command that does not exist, or to leave one out', () => {
    expect(unknownCommands('`npm run nothing`, `npm run check`', commands)).toEqual(['nothing']);
    const without = read('CONTRIBUTING.md').replace(/^\| `npm run check` .*\n/m, '');
    expect(withoutRow(without, rows)).toEqual(['npm run check']);
  });

  it('is seen to show a query without an answer', () => {
    const query = '```graphql\n{ dataset }\n```\n';
    expect(handWritten(`<!-- example -->\n${query}<!-- end -->\n\n${query}`, 'graphql')).toEqual([
      '{ dataset }\n',
    ]);
  });
});
