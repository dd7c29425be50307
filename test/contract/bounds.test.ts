import { onEach, theContract } from './engines';
import { refusalOf } from './refusal';

const contract = theContract();

/** So many root lists of one relation each; of different sizes, as equal lists would be one. */
const lists = (count: number, shown: string) =>
  Array.from(
    { length: count },
    (_, index) => `a${index}: topics(first: ${index + 1}) { ${shown} }`,
  ).join(' ');

/** 100 decisions, with 100 and then so many records each. */
const wide = (size: number, shown = 'nodes { id }') =>
  `{ decisions(first: 100) { nodes { startedMemberships(first: 100) { nodes { id } } endedMemberships(first: ${size}) { ${shown} } } } }`;

/** Documents with how many relations they follow and how many records they may read, counted by hand. */
const BLOCKS: [number, string][] = [
  [60, `{ ${lists(60, 'nodes { id }')} }`],
  [61, `{ ${lists(61, 'nodes { id }')} }`],
  [60, `{ ${lists(30, 'totalCount nodes { id }')} }`],
  [62, `{ ${lists(31, 'totalCount edges { cursor }')} }`],
  [60, `{ ${lists(30, 'edges { citations { locator } }')} }`],
  [62, `{ ${lists(31, 'edges { citations { document { id } } }')} }`],
  [61, `{ ${lists(60, 'nodes { id }')} node(id: "committee:dasc") { id } }`],
  // Two types that name a relation of theirs alike have two relations.
  [
    63,
    `{ ${lists(60, 'nodes { id }')} node(id: "committee:dasc") { ...F ...G } } fragment F on Committee { activities { nodes { id } } } fragment G on Meeting { activities { nodes { id } } }`,
  ],
  [60, `{ ${lists(60, 'nodes { id }')} unasked: topics { __typename } }`],
  [60, `{ ${lists(60, 'nodes { id }')} skipped: topics @skip(if: true) { nodes { id } } }`],
];

const ROWS: [number, string][] = [
  [19_000, wide(89)],
  [19_100, wide(90)],
  // A number is one row for each record around it.
  [18_900, wide(87, 'totalCount nodes { id }')],
  [19_100, wide(89, 'totalCount nodes { id }')],
  // A record has up to 16 sources.
  [1_700, '{ decisions(first: 100) { nodes { citations { locator } } } }'],
  [
    19_300,
    '{ decisions(first: 100) { nodes { citations { document { citedBy(last: 11) { nodes { id } } } } } } }',
  ],
];

describe('what a document may follow and read is counted before any statement', () => {
  test.each(BLOCKS)(
    '%d relations: %s',
    (blocks, source) =>
      onEach(contract, async ({ store }) => {
        const { codes, messages, details, statements } = await refusalOf(store, source);
        if (blocks <= 60) {
          expect(codes).toEqual([]);
          expect(statements).toBeGreaterThan(0);
          return;
        }
        expect(new Set(codes)).toEqual(new Set(['QUERY_TOO_COMPLEX']));
        expect(messages[0]).toMatch(new RegExp(`\\b${blocks}\\b.*\\b60\\b`));
        expect(details).toEqual({ relations: blocks, relationsAllowed: 60 });
        expect(statements).toBe(0);
      }),
    60_000,
  );

  test.each(ROWS)(
    '%d records: %s',
    (rows, source) =>
      onEach(contract, async ({ store }) => {
        const { codes, messages, details, statements } = await refusalOf(store, source);
        if (rows <= 19_000) {
          expect([codes, statements]).toEqual([[], 1]);
          return;
        }
        expect(codes).toEqual(['QUERY_TOO_COMPLEX']);
        expect(messages[0]).toMatch(new RegExp(`\\b${rows}\\b.*\\b19000\\b`));
        expect(details).toEqual({ records: rows, recordsAllowed: 19_000 });
        expect(statements).toBe(0);
      }),
    60_000,
  );

  test('100 ids are 100 times what is read of each', () =>
    onEach(contract, async ({ store }) => {
      const ids = Array.from({ length: 100 }, (_, index) => `committee:none-${index}`);
      const source = (size: number) =>
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Committee { memberships(first: 100) { nodes { id } } decisions(first: ${size}) { nodes { id } } } } }`;
      expect((await refusalOf(store, source(89), { ids })).codes).toEqual([]);
      expect((await refusalOf(store, source(90), { ids })).details).toMatchObject({
        records: 19_100,
      });
    }));

  test('a relation that is asked for on one type is not read on another', () =>
    onEach(contract, async ({ store }) => {
      const wanted =
        'citations { document { discussedIn(first: 1) { nodes { regards { ... on Document { citedBy { nodes { id } } } } } } } }';
      const source = `{ node(id: "effect:none") { ... on AgendaItem { citations { locator } } ... on Effect { ${wanted} } } }`;
      expect((await refusalOf(store, source)).codes).toEqual([]);
    }));

  test('a list that is read once more under another name is counted once more, or not read again', () =>
    onEach(contract, async ({ store }) => {
      const source = `{ a: decisions(first: 100) { ...F } b: decisions(first: 100) { ...F } } fragment F on DecisionConnection { nodes { startedMemberships(first: 100) { nodes { id } } endedMemberships(first: 50) { nodes { id } } } }`;
      const { codes, statements } = await refusalOf(store, source);
      expect([codes[0] ?? 'read', statements]).toEqual(
        codes.length > 0 ? ['QUERY_TOO_COMPLEX', 0] : ['read', 1],
      );
    }));
});

test('two look-ups that read the same under other names are each shown under their own', () =>
  onEach(contract, async ({ store }) => {
    const source = `{ a: committee(acronym: "DASC") { memberships { nodes { id } } } b: committee(acronym: "SOPC") { memberships(first: 20) { nodes { id } } } }`;
    const { codes, statements } = await refusalOf(store, source);
    expect([codes, statements]).toEqual([[], 1]);
  }));
