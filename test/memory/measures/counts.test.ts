import type { Store } from '../../../src/store/port';
import { ask } from '../../support/ask';
import { storeOf, TOGETHER } from './made-up';

const PLACES = `territories:
  - {id: "territory:il", code: "IL", name: "Israel", region: AP, CITED}
  - {id: "territory:fr", code: "FR", name: "France", region: EU, CITED}
ccTlds:
${['il', 'fr'].map((label) => `  - {id: "cctld:${label}", aLabel: "${label}", uLabel: "${label}", kind: ASCII, script: "Latin", territory: "territory:${label}", CITED}\n`).join('')}affiliations:
  - {id: "affiliation:p2-il", person: "person:p2", affiliatedWith: "cctld:il", CITED}
  - {id: "affiliation:p3-il", person: "person:p3", affiliatedWith: "cctld:il", CITED}
  - {id: "affiliation:p3-fr", person: "person:p3", affiliatedWith: "cctld:fr", CITED}
organizations:
  - {id: "organization:ccnso", name: "ccNSO", kind: ICANN_BODY, CITED}
`;

const ACTS = `decisions:
${[
  ['one', '2018-05-01', 'APPOINTMENT'],
  ['two', '2018', 'APPOINTMENT'],
  ['three', '2018-12', 'LETTER'],
  ['four', '2019-01-01', 'BUDGET'],
]
  .map(
    ([id, date, kind]) =>
      `  - {id: "decision:${id}", date: "${date}", title: "${id}", kind: ${kind}, takenBy: "committee:a", CITED}\n`,
  )
  .join('')}policies:
  - id: "policy:one"
    title: "One"
    status: BOARD_ADOPTED
    CITED
    milestones:
${[
  ['former', '2008-01-01', 'BOARD_ADOPTION', true],
  ['issue', '2009', 'ISSUE_REPORT', true],
  ['begin', '2010-03', 'INITIATION', true],
  ['vote', '2011', 'COUNCIL_VOTE', true],
  ['report', '2011-01-15', 'FINAL_REPORT', true],
  ['board', '2012-02-01', 'BOARD_ADOPTION', true],
  ['plan', '2011-06-01', 'REVIEW', false],
]
  .map(
    ([id, date, kind, happened]) =>
      `      - {id: "milestone:${id}", date: "${date}", kind: ${kind}, title: "${id}", happened: ${happened}, CITED}\n`,
  )
  .join('')}  - id: "policy:two"
    title: "Two"
    status: BOARD_ADOPTED
    CITED
    milestones:
      - {id: "milestone:two-board", date: "2012-02-01", kind: BOARD_ADOPTION, title: "board", CITED}
  - id: "policy:part"
    title: "Part"
    partOf: ["policy:one"]
    status: BOARD_ADOPTED
    CITED
    milestones:
      - {id: "milestone:part-before", date: "2010-01-01", kind: OTHER, title: "before", CITED}
      - {id: "milestone:part-after", date: "2010-04-10", kind: OTHER, title: "after", CITED}
      - {id: "milestone:part-board", date: "2011-01-01", kind: BOARD_ADOPTION, title: "board", CITED}
`;

let store: Store;
beforeAll(async () => {
  store = await storeOf(TOGETHER + PLACES + ACTS);
});
afterAll(() => store.close());

const analytics = async (fields: string, args = ''): Promise<Record<string, unknown>> => {
  const { data, errors } = await ask(store, `{ analytics${args} { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data?.['analytics'] as Record<string, unknown>;
};

describe('seats by region', () => {
  const fields =
    'totalCount regions { region count holders stated share memberships(first: 1) { totalCount } }';

  it('are those of the seat, else of the only region of the ccTLDs of its holder', async () => {
    const { regionsShare } = await analytics(`regionsShare(body: "A") { body { id } ${fields} }`);
    const of = (region: string | null, count: number, holders: number, stated: number) => ({
      region,
      count,
      holders,
      stated,
      share: count / 4,
      memberships: { totalCount: count },
    });
    expect(regionsShare).toEqual({
      body: { id: 'committee:a' },
      totalCount: 4,
      regions: [of('AF', 1, 1, 1), of('AP', 2, 1, 0), of(null, 1, 1, 0)],
    });
  });

  it.each(['committee:a', 'Committee a', 'a'])('finds the body by %s', async (body) => {
    expect(await analytics(`regionsShare(body: "${body}") { body { id } }`)).toEqual({
      regionsShare: { body: { id: 'committee:a' } },
    });
  });

  it('finds an organization too, and nothing under another name', async () => {
    expect(
      await analytics(
        'one: regionsShare(body: "CCNSO") { totalCount } none: regionsShare(body: "zz") { totalCount } person: regionsShare(body: "person:p1") { totalCount }',
      ),
    ).toEqual({ one: { totalCount: 0 }, none: null, person: null });
  });
});

describe('decisions by year', () => {
  it('are counted by the year of their date, whole or not', async () => {
    const { decisionsByYear } = await analytics(
      'decisionsByYear { year totalCount kinds { kind count } decisions(first: 1, kind: APPOINTMENT) { totalCount nodes { id } } }',
    );
    expect(decisionsByYear).toEqual([
      {
        year: 2018,
        totalCount: 3,
        kinds: [
          { kind: 'APPOINTMENT', count: 2 },
          { kind: 'LETTER', count: 1 },
        ],
        decisions: { totalCount: 2, nodes: [{ id: 'decision:two' }] },
      },
      {
        year: 2019,
        totalCount: 1,
        kinds: [{ kind: 'BUDGET', count: 1 }],
        decisions: { totalCount: 0, nodes: [] },
      },
    ]);
  });

  it.each([
    ['(asOf: "2018-06-01")', 2],
    ['(asOf: "2018-06-01", certainty: CERTAIN)', 1],
    ['(during: {from: "2018-06", to: "2018-12"})', 2],
    ['(during: {from: "2018-06", to: "2018-12"}, certainty: CERTAIN)', 1],
  ])('taken in %s', async (args, count) => {
    const { decisionsByYear } = await analytics('decisionsByYear { totalCount }', args);
    expect(decisionsByYear).toEqual([{ totalCount: count }]);
  });
});

describe('lengths of tenures', () => {
  const fields =
    'totalCount withoutCertainDay withoutLimit medianAtLeastDays medianAtMostDays buckets { fromYears belowYears certain possible }';

  it('are counted in buckets', async () => {
    // 365, 395, 366 and 365 days.
    const { tenures } = await analytics(
      `tenures(body: "A") { ${fields} tenures(first: 1) { totalCount pageInfo { hasNextPage } nodes { membership { id } length { atLeastDays } } } }`,
    );
    const { buckets, ...rest } = tenures as { buckets: { certain: number; possible: number }[] };
    expect(rest).toEqual({
      totalCount: 4,
      withoutCertainDay: 0,
      withoutLimit: 0,
      medianAtLeastDays: 365,
      medianAtMostDays: 365,
      tenures: {
        totalCount: 4,
        pageInfo: { hasNextPage: true },
        nodes: [{ membership: { id: 'membership:p2-a' }, length: { atLeastDays: 395 } }],
      },
    });
    expect(buckets.map(({ certain }) => certain)).toEqual([2, 2, 0, 0, 0, 0, 0, 0]);
    expect(buckets.map(({ possible }) => possible)).toEqual([2, 2, 0, 0, 0, 0, 0, 0]);
  });

  it('are ranges where dates are missing or partial', async () => {
    const { c, d } = await analytics(
      `c: tenures(body: "C") { ${fields} } d: tenures(body: "D") { ${fields} }`,
    );
    expect(c).toMatchObject({
      withoutCertainDay: 2,
      withoutLimit: 2,
      medianAtLeastDays: 0,
      medianAtMostDays: null,
    });
    const { buckets } = c as { buckets: { certain: number; possible: number }[] };
    expect(buckets.map(({ certain, possible }) => [certain, possible])).toEqual(
      buckets.map(() => [0, 2]),
    );
    // p6: 2 to 730 days; p7: 181.
    expect(d).toMatchObject({ medianAtLeastDays: 2, medianAtMostDays: 181 });
    expect((d as { buckets: object[] }).buckets.slice(0, 3)).toEqual([
      { fromYears: 0, belowYears: 1, certain: 1, possible: 2 },
      { fromYears: 1, belowYears: 2, certain: 0, possible: 1 },
      { fromYears: 2, belowYears: 3, certain: 0, possible: 0 },
    ]);
  });

  it('are of all bodies unless one is named', async () => {
    const { tenures } = await analytics('tenures { totalCount }');
    expect(tenures).toEqual({ totalCount: 11 });
  });
});

describe('durations of policies', () => {
  it('go from the initiation to the adoption, step by step', async () => {
    const { policyDurations } = await analytics(
      'policyDurations { totalCount nodes { policy { id } truncated days { atLeast atMost } steps { milestone { id } sincePrevious { atLeast atMost } sinceInitiation { atLeast atMost } } } }',
    );
    const range = (atLeast: number, atMost: number) => ({ atLeast, atMost });
    expect(policyDurations).toEqual({
      totalCount: 2,
      nodes: [
        {
          policy: { id: 'policy:one' },
          truncated: false,
          days: range(672, 702),
          steps: [
            ['begin', null, range(0, 30)],
            ['vote', range(276, 670), range(276, 670)],
            ['report', range(0, 14), range(290, 320)],
            ['board', range(382, 382), range(672, 702)],
          ].map(([id, sincePrevious, sinceInitiation]) => ({
            milestone: { id: `milestone:${id as string}` },
            sincePrevious,
            sinceInitiation,
          })),
        },
        // A part has no initiation of its own: it was initiated with the process, whose step of 2011 lies before the adoption.
        {
          policy: { id: 'policy:part' },
          truncated: false,
          days: range(276, 306),
          steps: [
            ['begin', null, range(0, 30)],
            ['part-after', range(10, 40), range(10, 40)],
            ['vote', range(266, 630), range(276, 670)],
            ['part-board', range(0, 0), range(276, 306)],
          ].map(([id, sincePrevious, sinceInitiation]) => ({
            milestone: { id: `milestone:${id as string}` },
            sincePrevious,
            sinceInitiation,
          })),
        },
      ],
    });
  });

  it.each([
    ['(asOf: "2010-12-31")', 0],
    ['(asOf: "2012-01-31")', 1],
    ['(asOf: "2012-02-01")', 2],
    ['(during: {from: "2013"})', 0],
  ])('of adoptions in %s', async (args, totalCount) => {
    expect(await analytics('policyDurations { totalCount }', args)).toEqual({
      policyDurations: { totalCount },
    });
  });
});
