import { boundsOf } from '../../../src/kernel/certainty';
import { COVERAGE, type GraphCoverage } from '../../../src/memory/coverage/coverage';
import { COUNCIL as COUNCIL_ID, councilSeatsOn } from '../../../src/memory/coverage/council-seats';
import { gapsIn } from '../../../src/memory/coverage/meeting-numbers';
import type { ServedTerm } from '../../../src/memory/services/services';
import { Snapshot } from '../../../src/memory/snapshot';
import type { Store } from '../../../src/store/port';
import { ask, askAgain } from '../../support/ask';
import { allStores } from '../../support/engines';
import { storeOf } from '../measures/made-up';

const COUNCIL = 'body: "committee:ccnso-council", CITED';
const CCNSO = 'body: "organization:ccnso", role: MEMBER, CITED';

/** A Council of few, of whom one has two roles; a list of members of which half is on record. */
const MADE_UP = `  - {id: "document:e", title: "E"}
territories:
  - {id: "territory:il", code: "IL", name: "Israel", region: AP, CITED}
  - {id: "territory:fr", code: "FR", name: "France", region: EU, CITED}
ccTlds:
${['il', 'fr'].map((label) => `  - {id: "cctld:${label}", aLabel: "${label}", uLabel: "${label}", kind: ASCII, script: "Latin", territory: "territory:${label}", CITED}\n`).join('')}people:
${['p1', 'p2', 'p3', 'p4'].map((name) => `  - {id: "person:${name}", name: "${name}", CITED}\n`).join('')}organizations:
  - {id: "organization:ccnso", name: "ccNSO", kind: ICANN_BODY, CITED}
  - {id: "organization:silent", name: "Not counted", kind: ICANN_BODY, CITED}
committees:
  - {id: "committee:ccnso-council", name: "Council", kind: COUNCIL, CITED, terms: [{id: "term:council", role: COUNCILLOR, years: 3, CITED}], posts: [{id: "post:council", name: "Councillors", roles: [COUNCILLOR, CHAIR, VICE_CHAIR], seats: 18, complete: true, CITED}]}
  - {id: "committee:empty", name: "Empty", kind: COMMITTEE, CITED}
memberships:
  - {id: "membership:p1", holder: "person:p1", role: COUNCILLOR, start: "2010-03-01", end: "2012-03-01", ${COUNCIL}}
  - {id: "membership:p1-chair", holder: "person:p1", role: CHAIR, ${COUNCIL}}
  - {id: "membership:p2", holder: "person:p2", role: COUNCILLOR, start: "2010-03-01", inferred: "Counted.", ${COUNCIL}}
  - {id: "membership:p3", holder: "person:p3", role: VICE_CHAIR, ${COUNCIL}}
  - {id: "membership:p4", holder: "person:p4", role: SECRETARIAT, start: "2009", end: "2019", ${COUNCIL}}
  - {id: "membership:il", holder: "cctld:il", start: "2009-01-01", end: "2015-01-01", ${CCNSO}}
  - {id: "membership:fr", holder: "cctld:fr", startNotBefore: "2012", ${CCNSO}}
memberCounts:
  - {id: "member-count:2010", body: "organization:ccnso", date: "2010-05-01", members: 2, CITED}
  - {id: "member-count:2011", body: "organization:ccnso", date: "2011", members: 4, CITED}
  - {id: "member-count:undated", body: "organization:ccnso", members: 9, CITED}
topics:
  - {id: "topic:t", name: "T", CITED}
decisions:
  - {id: "decision:one", date: "2010-01-01", title: "One", kind: LETTER, takenBy: "committee:ccnso-council", topics: ["topic:t"], CITED}
  - id: "decision:two"
    date: "2012"
    title: "Two"
    kind: LETTER
    takenBy: "committee:ccnso-council"
    citations: [{document: "document:d", locator: "here"}, {document: "document:e", locator: "there"}]
    disputed: [{id: "dispute:two-date", field: "date", value: "2011", CITED}]
meetings:
  - {id: "meeting:1", name: "Council 2", kind: COUNCIL_MEETING, number: 2, start: "2010", CITED}
  - {id: "meeting:2", name: "Council 5", kind: COUNCIL_MEETING, number: 5, start: "2011", CITED}
  - {id: "meeting:3", name: "ICANN 7", kind: ICANN_MEETING, number: 7, start: "2012", CITED}
policies:
  - {id: "policy:pending", title: "Pending", status: BOARD_PENDING, citations: [{document: "document:d", locator: "here", supports: [status], shown: "2012"}]}
  - {id: "policy:nothing", title: "No step", status: BOARD_ADOPTED, citations: [{document: "document:d", locator: "here", supports: [status], shown: "2012"}]}
  - id: "policy:undecided"
    title: "Step without a decision"
    status: IN_FORCE
    citations: [{document: "document:d", locator: "here", supports: [status], shown: "2012"}]
    milestones: [{id: "milestone:undecided", kind: BOARD_ADOPTION, title: "Adopted", CITED}]
  - id: "policy:decided"
    title: "All there"
    status: BOARD_ADOPTED
    CITED
    milestones: [{id: "milestone:decided", kind: BOARD_ADOPTION, title: "Adopted", decision: "decision:one", CITED}]
  - id: "policy:planned"
    title: "Planned"
    CITED
    milestones: [{id: "milestone:planned", kind: BOARD_ADOPTION, happened: false, title: "Adopted", CITED}]
`;

describe('the coverage of a made-up graph', () => {
  let store: Store;
  let coverage: GraphCoverage;
  beforeAll(async () => {
    store = await storeOf(MADE_UP);
    coverage = await new Snapshot(store).get(COVERAGE);
  });
  afterAll(() => store.close());

  it('counts people in the Council once, with their best grade, and leaves the rest of 18 open', () => {
    expect(coverage.years.map(({ year, seats }) => [year, seats])).toEqual([
      [2010, { certain: 1, expected: 1, open: 16, possible: 1 }],
      [2011, { certain: 1, expected: 1, open: 16, possible: 1 }],
      [2012, { certain: 0, expected: 1, open: 17, possible: 2 }],
    ]);
  });

  it('tells the members by the latest count of each year, and who was on record on 1 July', () => {
    expect(
      coverage.years.map(({ membersCounted, membersRecorded, membersCertain }) => [
        membersCounted,
        membersRecorded,
        membersCertain,
      ]),
    ).toEqual([
      [2, 1, 1],
      [2, 1, 1],
      [4, 2, 1],
    ]);
  });

  it('counts decisions by year, also in a year without any', () => {
    expect(
      coverage.years.map(({ decisions, decisionsWithTopic }) => [decisions, decisionsWithTopic]),
    ).toEqual([
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
  });

  it('counts records by type: one source, a day, an inference, a dispute', () => {
    const of = (noun: string) => coverage.types.find((each) => each.noun === noun);
    expect(of('Decision')).toEqual({
      noun: 'Decision',
      records: 2,
      oneSource: 1,
      withDay: 2,
      withTopic: 1,
      inferred: 0,
      disputed: 1,
    });
    // Without a day are the chair and the vice-chair; a bound is one.
    expect(of('Membership')).toMatchObject({ records: 7, withDay: 5, inferred: 1 });
    expect(of('Person')).toMatchObject({ records: 4, withDay: null, withTopic: null });
  });

  it('is what the field answers', async () => {
    const { data, errors } = await ask(
      store,
      '{ coverage { years { year seats { certain expected open possible } membersCounted membersRecorded membersCertain decisions decisionsWithTopic } types { noun records oneSource withDay withTopic inferred disputed } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ coverage });
  });

  it('is empty for a graph without the Council', async () => {
    const bare = await storeOf('');
    const { years, types } = await new Snapshot(bare).get(COVERAGE);
    await bare.close();
    expect(years).toEqual([]);
    expect(types.every(({ records }) => records === 0)).toBe(true);
  });

  it('has bodies of which more members were counted than are on record', async () => {
    const { data, errors } = await ask(
      store,
      `{
        unknowns { membersNotNamed { body { id } counted countedOn recorded certain count { id } } }
        organizations { nodes {
          id
          now: memberCoverage { counted countedOn recorded certain }
          then: memberCoverage(asOf: "2011-12-30") { counted countedOn recorded certain count { id } }
          before: memberCoverage(asOf: "2010-04-30") { counted }
        } }
      }`,
    );
    expect(errors).toBeUndefined();
    const latest = { counted: 4, countedOn: '2011', recorded: 1, certain: 1 };
    expect(data?.['unknowns']).toEqual({
      membersNotNamed: [
        { ...latest, body: { id: 'organization:ccnso' }, count: { id: 'member-count:2011' } },
      ],
    });
    expect(data?.['organizations']).toEqual({
      nodes: [
        {
          id: 'organization:ccnso',
          now: latest,
          // A year is over on its last day only.
          then: {
            counted: 2,
            countedOn: '2010-05-01',
            recorded: 1,
            certain: 1,
            count: { id: 'member-count:2010' },
          },
          before: null,
        },
        { id: 'organization:silent', now: null, then: null, before: null },
      ],
    });
  });

  it('has members without dates on every day, though fewer were counted, and not for certain', async () => {
    const members = ['il', 'fr'].map(
      (label) => `  - {id: "membership:${label}", holder: "cctld:${label}", ${CCNSO}}`,
    );
    const dated = MADE_UP.match(/^ {2}- \{id: "membership:(il|fr)".*$/gm) as string[];
    const undated = await storeOf(
      dated
        .reduce((text, line, at) => text.replace(line, members[at] ?? ''), MADE_UP)
        .replace('members: 4', 'members: 1'),
    );
    const { data } = await ask(
      undated,
      '{ organization(name: "ccNSO") { memberCoverage { counted recorded certain } } unknowns { membersNotNamed { counted } } }',
    );
    await undated.close();
    expect(data).toEqual({
      organization: { memberCoverage: { counted: 1, recorded: 2, certain: 0 } },
      unknowns: { membersNotNamed: [] },
    });
  });

  it('lists what is missing: bodies without members, numbers of meetings, decisions of the Board', async () => {
    const { data, errors } = await ask(
      store,
      '{ unknowns { councilMeetingNumbersNotOnRecord councilSeatsOpen { asOf open possible } committeesWithoutMembers { nodes { id } } boardDecisionsMissing { nodes { id } } affiliationsWithoutDates { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.['unknowns']).toEqual({
      councilMeetingNumbersNotOnRecord: [1, 3, 4],
      councilSeatsOpen: [
        { asOf: '2010-07-01', open: 16, possible: 1 },
        { asOf: '2011-07-01', open: 16, possible: 1 },
        { asOf: '2012-07-01', open: 17, possible: 2 },
      ],
      committeesWithoutMembers: { nodes: [{ id: 'committee:empty' }] },
      boardDecisionsMissing: {
        nodes: ['policy:nothing', 'policy:pending', 'policy:undecided'].map((id) => ({ id })),
      },
      affiliationsWithoutDates: { totalCount: 0 },
    });
  });

  it.each([
    ['{disputed: {some: {field: {eq: "date"}}}}', ['decision:two']],
    ['{disputed: {some: {field: {eq: "title"}}}}', []],
    ['{disputed: {none: {}}}', ['decision:one']],
  ])('filters records by their disputes: %s', async (filter, ids) => {
    const { data, errors } = await ask(store, `{ decisions(filter: ${filter}) { nodes { id } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ decisions: { nodes: ids.map((id) => ({ id })) } });
  });
});

describe('numbers that are missing', () => {
  it.each([
    [[], []],
    [[1, 2, 3], []],
    [[3, 3, 1], [2]],
  ])('in %j are %j', (known, missing) => {
    expect(gapsIn(known)).toEqual(missing);
  });
});

describe('more people who may have been there than seats', () => {
  it('fill none, and count no more than the open seats', () => {
    const body = { bodyFrom: null, bodyTo: null };
    const post = { complete: true, region: null, start: null, end: null, ...body };
    const rules = [{ ...post, id: 'post:council', roles: ['COUNCILLOR'], seats: 18 }];
    const terms = Array.from({ length: 20 }, (_, index) => term(index, index < 17));
    expect(councilSeatsOn(rules, terms, '2020-07-01')).toEqual({
      certain: 17,
      expected: 0,
      open: 1,
      possible: 1,
    });
  });
});

/** Somebody in the Council in 2020, or who is not known to have been there at another time. */
function term(index: number, certain: boolean): ServedTerm {
  const bounds = boundsOf(certain ? { start: '2020-01-01', end: '2020-12-31' } : {});
  const [holder, body] = [`person:${index}`, COUNCIL_ID];
  return {
    ...{ id: `membership:${index}`, holder, body, role: 'COUNCILLOR', region: null, posts: [] },
    ...bounds,
  };
}

describe('the coverage of the real graph', () => {
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await allStores();
  });
  afterAll(async () => {
    for (const { store } of stores) await store.close();
  });

  const asked = async (query: string): Promise<Record<string, unknown>> => {
    const answers = await Promise.all(stores.map(({ store }) => askAgain(store, query)));
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data).toEqual(answers[0]?.data);
    }
    return answers[0]?.data as Record<string, unknown>;
  };

  it('gives each year 18 seats, and counts as many records as the lists have', async () => {
    const { coverage, decisions, disputed } = (await asked(
      '{ coverage { years { year seats { certain expected possible open } decisions } types { noun records disputed } } decisions { totalCount } disputed: decisions(filter: {disputed: {some: {}}}) { totalCount } }',
    )) as unknown as {
      coverage: GraphCoverage;
      decisions: { totalCount: number };
      disputed: { totalCount: number };
    };
    expect(coverage.years.length).toBeGreaterThan(20);
    for (const { seats } of coverage.years) {
      expect(seats.certain + seats.expected + seats.open).toBe(18);
      expect(seats.possible).toBeLessThanOrEqual(seats.open);
    }
    expect(coverage.types.find(({ noun }) => noun === 'Decision')).toMatchObject({
      records: decisions.totalCount,
      disputed: disputed.totalCount,
    });
  });

  it('says that the list of the members of the ccNSO is not whole', async () => {
    const { unknowns } = (await asked(
      '{ unknowns { membersNotNamed { body { id } counted recorded count { citations { locator } } } councilMeetingNumbersNotOnRecord } }',
    )) as unknown as {
      unknowns: {
        membersNotNamed: { body: { id: string }; counted: number; recorded: number }[];
        councilMeetingNumbersNotOnRecord: number[];
      };
    };
    const [ccnso] = unknowns.membersNotNamed;
    expect(ccnso?.body.id).toBe('organization:ccnso');
    expect(ccnso?.recorded).toBeLessThan(ccnso?.counted ?? 0);
    expect(unknowns.councilMeetingNumbersNotOnRecord).toContain(1);
    expect(unknowns.councilMeetingNumbersNotOnRecord).not.toContain(199);
  });
});
