import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportGraph } from '../../src/cli/export';
import { optionsUsage } from '../../src/export/options';
import { parseCsv } from '../export/parsers';

let folder: string;
const told: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  jest.spyOn(console, 'error').mockImplementation((line: string) => told.push(line));
});
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('npm run export', () => {
  it('writes nodes and edges of CSV to two files', async () => {
    await exportGraph([
      '--format',
      'csv',
      '--of',
      'committee:dasc',
      '--out',
      join(folder, 'dasc.csv'),
    ]);
    const [nodes, edges] = ['nodes', 'edges'].map((table) =>
      parseCsv(readFileSync(join(folder, `dasc-${table}.csv`), 'utf8')),
    ) as [Record<string, string>[], Record<string, string>[]];
    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain('committee:dasc');
    for (const { source, target } of edges)
      expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(told).toContain(`Wrote ${edges.length} edges to ${join(folder, 'dasc-edges.csv')}`);
    expect(told).toContain(`Wrote ${nodes.length} nodes to ${join(folder, 'dasc-nodes.csv')}`);
  }, 120_000);

  it('writes what the columns of each table mean beside it', () => {
    for (const table of ['nodes', 'edges']) {
      const path = join(folder, `dasc-${table}.csv-metadata.json`);
      const { url, tableSchema } = JSON.parse(readFileSync(path, 'utf8')) as {
        url: string;
        tableSchema: { columns: { name: string }[] };
      };
      expect(url).toBe(`dasc-${table}.csv`);
      const [header = ''] = readFileSync(join(folder, `dasc-${table}.csv`), 'utf8').split('\r\n');
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(header.split(','));
    }
  });

  it('is told with all its options and their values', () => {
    expect(optionsUsage()).toBe(
      '--format gexf|graphml|csv|csvw|jsonld|mermaid|dot [--what neighbourhood|lineage|memberships|comembership|all] [--of ID] [--depth N] [--direction ANCESTORS|DESCENDANTS|BOTH] [--relations TYPE,TYPE] [--asOf YYYY-MM-DD] [--from DATE] [--to DATE] [--roles ROLE,ROLE] [--certainty CERTAIN|EXPECTED|POSSIBLE] [--body BODY] [--table nodes|edges] [--bom true|false] [--escape true|false] [--between people|committees] [--sources true|false]',
    );
  });

  it.each([
    [['--format', 'pdf'], /format is "pdf"; expected gexf/],
    [['--frmt', 'gexf'], /Unknown option '--frmt'. Usage: ccnso-graph export/],
    [['gexf'], /Unexpected argument 'gexf'/],
    [['--format', 'csv', '--format', 'dot'], /format is given more than once/],
    [['--format', 'csv', '--depth', '2'], /depth does not go with what=all/],
  ])('refuses %j before anything is read', async (flags, message) => {
    process.env['CCNSO_SEEDS'] = join(folder, 'none');
    await expect(exportGraph(flags)).rejects.toThrow(message);
    delete process.env['CCNSO_SEEDS'];
  });
});
