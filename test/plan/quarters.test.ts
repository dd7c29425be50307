import { sortableDate } from '../../src/kernel/partial-date';
import { loadGraph } from '../../src/seeding/load';
import type { Store } from '../../src/store/port';
import { cited, graphOfFiles, item } from '../seeding/files';
import { ask } from '../support/ask';
import { closeRestored, emptyStores } from '../support/engines';

/** Dates of every precision around two quarters, in the order in which they are read. */
const DATES = [
  ['2023-36', '2023-12-31', '2024', '2024-33', '2024-01', '2024-01-15', '2024-03-31'],
  ['2024-34', '2024-04', '2024-06-30', '2024-09-30', '2024-36', '2024-10', '2024-10-01'],
  ['2024-12-31', '2025'],
].flat();

const FILE = `meetings:\n${DATES.toReversed()
  .map((date) => item(`meeting:m-${date}`, 'name: "M"', 'kind: OTHER', `start: "${date}"`, cited()))
  .join('')}`;

interface Data {
  readonly meetings: {
    readonly nodes: { start: string }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  readonly changes: { readonly groups: { changes: { date: string; certainty: string }[] }[] };
}

describe('quarters stand in their place among the other dates', () => {
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await emptyStores();
    for (const { store } of stores) await loadGraph(store, graphOfFiles({ 'm.yaml': FILE }));
  });
  afterAll(async () => {
    for (const { store } of stores) await closeRestored(store);
  });

  const onEach = async (source: string, datesIn: (data: Data) => string[], dates: string[]) => {
    for (const { name, store } of stores) {
      const { data, errors } = await ask(store, source);
      expect([name, errors, datesIn(data as unknown as Data)]).toEqual([name, undefined, dates]);
    }
  };
  const listed = ({ meetings }: Data) => meetings.nodes.map(({ start }) => start);

  it.each([
    ['by nature', '', DATES],
    ['by date', ', orderBy: [{ by: START }]', DATES],
    [
      'by date, the latest first',
      ', orderBy: [{ by: START, direction: DESC }]',
      DATES.toReversed(),
    ],
    [
      'within a quarter',
      ', filter: { start: { within: { from: "2024-33", to: "2024-33" } } }',
      ['2024-33', '2024-01', '2024-01-15', '2024-03-31'],
    ],
    [
      'within the days of a quarter',
      ', filter: { start: { within: { from: "2024-04-01", to: "2024-06-30" } } }',
      ['2024-34', '2024-04', '2024-06-30'],
    ],
    [
      'within fewer days than a quarter',
      ', filter: { start: { within: { from: "2024-04-01", to: "2024-06-29" } } }',
      ['2024-04'],
    ],
    [
      'overlapping one day of a quarter',
      ', filter: { start: { overlaps: { from: "2024-11-05", to: "2024-11-05" } } }',
      ['2024', '2024-36'],
    ],
  ])('%s', (_, args, dates) =>
    onEach(`{ meetings(first: 100${args}) { nodes { start } } }`, listed, dates),
  );

  it('in pages by date', async () => {
    for (const { store } of stores) {
      const found: string[] = [];
      for (let after: string | null = null; ;) {
        const { data } = await ask(
          store,
          'query ($after: String) { meetings(first: 3, after: $after, orderBy: [{ by: START }]) { nodes { start } pageInfo { hasNextPage endCursor } } }',
          { after },
        );
        found.push(...listed(data as unknown as Data));
        const { pageInfo } = (data as unknown as Data).meetings;
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(found).toEqual(DATES);
    }
  });

  it('in changes, where a quarter is certain when all of it lies in the span', () =>
    onEach(
      '{ changes(from: "2024-02", to: "2024-36", kinds: [MEETING_HELD], first: 100) { groups { changes { date certainty } } } }',
      ({ changes }) =>
        changes.groups.flatMap((group) =>
          group.changes.map(({ date, certainty }) => `${date} ${certainty}`),
        ),
      [
        '2024 POSSIBLE',
        '2024-33 POSSIBLE',
        ...DATES.filter((date) => sortableDate(date) > '2024-02' && date < '2025').map(
          (date) => `${date} CERTAIN`,
        ),
      ],
    ));
});
