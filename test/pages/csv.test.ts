import { parse } from 'csv-parse/sync';
import { tableCsv, tablesOf } from '../../src/pages/question/data-tables';
import { serveGraph } from './network-serving';

const rowsOf = (text: string) =>
  parse(text, { columns: true, relax_column_count: false }) as Record<string, string>[];

describe('the tables of an answer', () => {
  it('are its lists under the names that lead to them, and one row where there is none', () => {
    const answer = {
      committee: {
        name: 'A',
        memberships: { totalCount: 1, nodes: [{ id: 'm' }] },
        none: { nodes: [] },
        chairs: [{ id: 'c' }],
      },
    };
    expect(tablesOf(answer).map(({ name }) => name)).toEqual([
      'committee.memberships',
      'committee.chairs',
    ]);
    expect(tablesOf({ a: 1 })).toEqual([{ name: 'answer', rows: [{ a: 1 }] }]);
  });

  it('have an edge and its node in one row, what is nested in columns of its own, and lists in one cell', () => {
    const answer = {
      list: {
        edges: [
          {
            cursor: 'x',
            certainty: 'CERTAIN',
            node: {
              __typename: 'M',
              holder: { id: 'person:a', label: 'A' },
              attested: ['2018', '2019'],
              shared: { totalCount: 2, nodes: [{ label: 'B' }, { overlap: 3 }] },
            },
          },
          { certainty: null, node: { holder: null } },
        ],
      },
    };
    expect(rowsOf(tableCsv(tablesOf(answer)[0]!))).toEqual([
      {
        'holder.id': 'person:a',
        'holder.label': 'A',
        attested: '2018; 2019',
        'shared.totalCount': '2',
        shared: 'B; overlap: 3',
        certainty: 'CERTAIN',
        holder: '',
      },
      {
        'holder.id': '',
        'holder.label': '',
        attested: '',
        'shared.totalCount': '',
        shared: '',
        certainty: '',
        holder: '',
      },
    ]);
  });

  it.each(['=1+1', '+1', '-2', '@SUM(A1)', '\tx', '＝1', 'NA'])(
    'have nothing that a spreadsheet computes or takes for nothing: %j',
    (text) => {
      const rows = [{ label: text, list: [text] }];
      expect(rowsOf(tableCsv({ name: 't', rows }))).toEqual([
        { label: `'${text}`, list: `'${text}` },
      ]);
    },
  );

  it('keep commas, quotes, ends of lines and every script', () => {
    const label = 'a, "b"\r\nc ישראל';
    expect(rowsOf(tableCsv({ name: 't', rows: [{ label, n: -1 }] }))).toEqual([{ label, n: '-1' }]);
  });
});

describe('the address of a view', () => {
  const get = serveGraph();

  it('gives the rows that are shown, for a question and for a record', async () => {
    const day = '/ask/CouncilAsOf.csv?day=2023-10-26';
    const { text, headers } = await get(day);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const { committee } = JSON.parse((await get('/ask/CouncilAsOf.json?day=2023-10-26')).text) as {
      committee: { memberships: { edges: { node: { holder: { label: string } } }[] } };
    };
    expect(rowsOf(text).map((row) => row['holder.label'])).toEqual(
      committee.memberships.edges.map(({ node }) => node.holder.label),
    );
    const record = rowsOf((await get('/r/committee:dasc.csv?table=memberships')).text);
    expect(record.length).toBeGreaterThan(10);
    expect(record[0]?.['holder.label']).toBeTruthy();
  });

  it('refuses a table that is none of the view', async () => {
    const { status, text } = await get('/ask/CouncilAsOf.csv?table=dogs');
    expect([status, text]).toEqual([400, expect.stringContaining('committee.memberships')]);
  });

  it('refuses what is wrong, and an ending that is none', async () => {
    expect((await get('/ask/CouncilAsOf.csv?day=yesterday')).status).toBe(400);
    expect((await get('/ask/CouncilAsOf.dog')).status).toBe(404);
    expect((await get('/ask/Dogs.csv')).status).toBe(404);
  });
});
