import { readFileSync } from 'node:fs';
import { FORMAT } from '../../src/export/format';
import { NOUNS } from '../../src/model/model';
import { edge, node } from './hard-words';
import { parseCsv } from './parsers';
import { FINGERPRINT_OF_TEST, writingOf } from './writing';

const csvOf = (names: readonly string[], options = {}) =>
  FORMAT.csv.write(
    { directed: true, nodes: names.map((name, index) => node(`topic:t${index}`, name)), edges: [] },
    writingOf({ format: 'csv', ...options }),
  );
const labelsOf = (text: string) => parseCsv(text).map(({ label }) => label);

/** What `pandas.read_csv` of pandas 3.1 and `read.csv` of R 4 read as a missing value by themselves. */
const READ_AS_MISSING =
  '#N/A,#N/A N/A,#NA,-1.#IND,-1.#QNAN,-NaN,-nan,1.#IND,1.#QNAN,<NA>,N/A,NA,NULL,NaN,None,n/a,nan,null'.split(
    ',',
  );

describe('CSV in a spreadsheet', () => {
  const FORMULAS = [
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
    '=HYPERLINK("https://a.example","b")',
  ];

  it('has an apostrophe before what would be computed', () => {
    expect(labelsOf(csvOf(FORMULAS))).toEqual(FORMULAS.map((text) => `'${text}`));
  });

  it('leaves alone what would not', () => {
    const plain = ['1. Opening', 'a=b', 'ccNSO - ICANN', 'it’s', '"quoted"', '159-01', 'na'];
    expect(labelsOf(csvOf(plain))).toEqual(plain);
  });

  it('is to the letter with escape=false', () => {
    const all = [...FORMULAS, ...READ_AS_MISSING];
    expect(labelsOf(csvOf(all, { escape: 'false' }))).toEqual(all);
  });

  it('begins with a byte order mark when asked to, and only then', () => {
    expect(csvOf(['ישראל'], { bom: 'true' }).slice(0, 3)).toBe('\ufeffid');
    expect(csvOf(['ישראל'])).toMatch(/^id,/);
    expect(Buffer.from(csvOf([], { bom: 'true' })).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
  });
});

describe('CSV in pandas and R', () => {
  it('has no cell that is read as a missing value', () => {
    const labels = labelsOf(csvOf(READ_AS_MISSING));
    expect(labels).toEqual(READ_AS_MISSING.map((text) => `'${text}`));
  });

  it('names regions and roles, and has their values in the API with the vocabulary before them', () => {
    const nodes = [
      node('territory:us', 'United States', { noun: 'Territory', fields: { region: 'NA' } }),
      node('territory:na', 'Namibia', { noun: 'Territory', fields: { code: 'NA' } }),
      node('membership:m', 'M', { noun: 'Membership', kind: 'VICE_CHAIR' }),
      node('post:p', 'P', { noun: 'Post', fields: { roles: ['CHAIR', 'VICE_CHAIR'] } }),
      node('activity:a', 'A', { noun: 'Activity', kind: 'ACTION_ITEM' }),
      node('affiliation:a', 'A', { noun: 'Affiliation', fields: { role: 'Chief Executive' } }),
    ];
    const rows = parseCsv(
      FORMAT.csv.write({ directed: true, nodes, edges: [] }, writingOf({ format: 'csv' })),
    );
    expect(rows).toMatchObject([
      { region: 'North America', regionCode: 'Region.NA' },
      { code: "'NA", region: '', regionCode: '' },
      { kind: 'vice chair', kindCode: 'Role.VICE_CHAIR' },
      { roles: 'chair; vice chair', rolesCode: 'Role.CHAIR; Role.VICE_CHAIR' },
      { kind: 'action item', kindCode: 'ACTION_ITEM' },
      { role: 'Chief Executive', kindCode: '' },
    ]);
  });

  it('has a name of its own for each value of a vocabulary', () => {
    const vocabularies = new Set(
      NOUNS.flatMap(({ fields }) => Object.values(fields).flatMap((each) => each.vocabulary ?? [])),
    );
    expect(vocabularies.size).toBeGreaterThan(10);
    for (const { values, names = {} } of vocabularies)
      expect(Object.keys(values)).toEqual(expect.arrayContaining(Object.keys(names)));
  });

  it('has no column of which one row has no weight', () => {
    const header = (edges: ReturnType<typeof edge>[]) =>
      FORMAT.csv
        .write({ directed: false, nodes: [], edges }, writingOf({ format: 'csv', table: 'edges' }))
        .split('\r\n')[0];
    const [one, other] = [edge('person:a', 'X', 'person:b'), edge('person:a', 'X', 'person:c')];
    expect(header([{ ...one, weight: 1 }, other])).not.toMatch(/,weight$/);
    expect(header([{ ...one, weight: 1 }])).toMatch(/,weight$/);
  });

  it('has no column that is a reserved word of SQL', () => {
    const [header = ''] = csvOf(['a']).split('\r\n');
    for (const word of ['start', 'end', 'type', 'due', 'order', 'group', 'from', 'to'])
      expect(header.split(',')).not.toContain(word);
  });
});

describe('the metadata of CSV on the Web', () => {
  it.each(['nodes', 'edges'])('describe each column of the table of %s, in its order', (table) => {
    const subgraph = {
      directed: true,
      nodes: [node('committee:a', 'A', { fields: { acronym: 'A', seats: 3 } })],
      edges: [edge('committee:a', 'PART_OF', 'committee:a')],
    };
    const [header] = FORMAT.csv.write(subgraph, writingOf({ format: 'csv', table })).split('\r\n');
    const metadata = JSON.parse(
      FORMAT.csvw.write(subgraph, writingOf({ format: 'csvw', table })),
    ) as {
      tableSchema: { columns: Record<string, string>[] };
    };
    expect(metadata).toMatchObject({
      url: 'graph.csv',
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:identifier': FINGERPRINT_OF_TEST,
    });
    const { columns } = metadata.tableSchema;
    expect(columns.map(({ name }) => name).join(',')).toBe(header);
    for (const column of columns) expect(column['dc:description']).toMatch(/.{3}/);
    if (table === 'nodes')
      expect(columns.find(({ name }) => name === 'seats')?.['datatype']).toBe('integer');
  });

  it('says which file the license of the data is in', () => {
    expect(readFileSync('seeds/LICENSE.md', 'utf8')).toContain(
      'https://creativecommons.org/licenses/by/4.0/',
    );
  });
});
