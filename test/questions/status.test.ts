import { MilestoneKind, STATUS_FROM_STEP } from '../../src/model/milestone';
import { PolicyStatus } from '../../src/model/policy';
import type { Store } from '../../src/store/port';
import { askAgain as ask } from '../support/ask';
import { allStores } from '../support/engines';

const SHOWN =
  'status certainty reason { sentence } since statedBy { id } document { id } citations { locator }';
const QUESTION = `query ($of: ID!, $asOf: Date!) { node(id: $of) {
  ... on Policy { statusAsOf(asOf: $asOf) { ${SHOWN} } }
  ... on Activity { activity: statusAsOf(asOf: $asOf) { ${SHOWN} } } } }`;

interface Status {
  readonly status: string;
  readonly certainty: string;
  readonly reason: { readonly sentence: string };
  readonly since: string | null;
  readonly statedBy: { readonly id: string };
  readonly document: { readonly id: string } | null;
  readonly citations: readonly unknown[];
}

let stores: { name: string; store: Store }[];
beforeAll(async () => {
  stores = await allStores();
});
afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

/** What is asked, which is the same on every engine. */
async function answer(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const all = await Promise.all(
    stores.map(async ({ store }) => {
      const { data, errors } = await ask(store, query, variables);
      expect(errors).toBeUndefined();
      return data;
    }),
  );
  for (const each of all) expect(each).toEqual(all[0]);
  return all[0];
}

async function statusOf(of: string, asOf: string): Promise<Status | null> {
  const { node } = (await answer(QUESTION, { of, asOf })) as {
    node: { statusAsOf?: Status | null; activity?: Status | null };
  };
  return node.statusAsOf ?? node.activity ?? null;
}

describe('the status of a policy on a day', () => {
  it.each<[of: string, day: string, status: string | null, certainty?: string, rest?: string]>([
    ['ccpdp3-retirement', '2016-01-01', null],
    // The process of which it is part had begun.
    ['ccpdp3-retirement', '2017-04-01', 'INITIATED', 'CERTAIN', 'milestone:ccpdp3-initiation'],
    [
      'ccpdp3-retirement',
      '2019-01-01',
      'IN_DEVELOPMENT',
      'CERTAIN',
      'milestone:ccpdp3-retirement-first-call',
    ],
    [
      'ccpdp3-retirement',
      '2021-07-01',
      'COUNCIL_ADOPTED',
      'CERTAIN',
      'milestone:ccpdp3-retirement-council-vote',
    ],
    // The Board adopted it in September 2022, on a day that no source on record gives.
    [
      'ccpdp3-retirement',
      '2022-09-15',
      'MEMBERS_ADOPTED',
      'POSSIBLE',
      'milestone:ccpdp3-retirement-members-vote-2',
    ],
    // The undated step to implementation may have been taken at any time after the Board's.
    [
      'ccpdp3-retirement',
      '2023-06-01',
      'BOARD_ADOPTED',
      'POSSIBLE',
      'milestone:ccpdp3-retirement-board-adoption',
    ],
    // Called in implementation by a report that was written by March 2024.
    [
      'ccpdp3-retirement',
      '2025-01-01',
      'IN_IMPLEMENTATION',
      'EXPECTED',
      'milestone:ccpdp3-retirement-implementation-2',
    ],
    // Its parts have gone on.
    [
      'ccpdp3',
      '2026-11-01',
      'IN_DEVELOPMENT',
      'EXPECTED',
      'milestone:ccpdp3-retirement-first-call',
    ],
    // Awaiting the Board was so in April 2024, and is no status of 2023.
    ['ccpdp3-review-mechanism', '2023-06-01', 'MEMBERS_ADOPTED'],
    [
      'ccpdp3-review-mechanism',
      '2024-06-01',
      'BOARD_PENDING',
      'EXPECTED',
      'policy:ccpdp3-review-mechanism',
    ],
    ['idn-cctld-fast-track', '2015-01-01', 'IN_FORCE', 'CERTAIN'],
    ['ccnso-rules-2004', '2021-01-01', 'IN_FORCE', 'CERTAIN'],
    ['ccnso-rules-2004', '2023-01-01', 'SUPERSEDED', 'CERTAIN', 'policy:ccnso-rules-2004'],
    // Steps that are only planned do not count: the Board is still to adopt it.
    ['ccpdp4', '2026-09-01', 'BOARD_PENDING', 'EXPECTED', 'policy:ccpdp4'],
  ])('%s on %s is %s', async (of, day, status, ...[certainty, rest]) => {
    const found = await statusOf(`policy:${of}`, day);
    expect(found?.status ?? null).toBe(status);
    if (certainty) expect(found?.certainty).toBe(certainty);
    if (rest) expect(found?.statedBy.id).toBe(rest);
    if (found) expect(found.citations.length).toBeGreaterThan(0);
  });

  it('says in words on what it rests', async () => {
    const found = await statusOf('policy:ccpdp3-retirement', '2022-09-15');
    expect(found?.reason.sentence).toBe(
      'Adopted by the ccNSO members, with the step “Members vote closes: 100 of 172 voted, 94 in support and six against”, on 2021-07-28. It may have gone on by then, with the step “Board adopts the policy during ICANN75”, in 2022-09.',
    );
    const shown = await statusOf('policy:ccpdp3-review-mechanism', '2024-06-01');
    expect(shown).toMatchObject({
      since: '2024-04',
      document: { id: 'document:ccnso-council-list-rm-clarification-2024' },
    });
    expect(shown?.reason.sentence).toBe(
      'Awaiting a decision of the ICANN Board, by 2024-04 at the latest, according to “Board caucus requests for clarification on the review mechanism”. No later step on record changes it.',
    );
  });

  it.each<[what: string, of: string, day: string, sentence: string]>([
    [
      'the last step that leaves it as it is',
      'guideline-financial-contributions-2013',
      '2026-11-01',
      'Adopted by the ccNSO Council, with the step “Guideline adopted”, in 2013-11. The last step that has happened, “Council approves the report of the second review”, on 2025-08-21, does not change it.',
    ],
    [
      'the part that has gone on',
      'ccpdp3',
      '2017-12-31',
      'In development: a group works on it or has reported, with the step “First call of the working group” of its part “Policy on the retirement of ccTLDs”, on 2017-06-07.',
    ],
    [
      'the source that shows another later',
      'ccpdp3-review-mechanism',
      '2023-06-01',
      'Adopted by the ccNSO members, with the step “Members vote closes: 105 of 173 emissaries voted, 101 in support, two against, two blank”, on 2023-05-09. It changed by 2024-04 at the latest, according to “Board caucus requests for clarification on the review mechanism”.',
    ],
    [
      'that a step without a date had been taken',
      'ccpdp3-retirement',
      '2026-11-01',
      'Being implemented, by 2024-03-02 at the latest, with the step “Policy being implemented”. No later step on record changes it.',
    ],
    [
      'the day for which a source shows it again',
      'guideline-board-nominations-2016',
      '2026-11-01',
      'Adopted by the ccNSO Council, with the step “Council adopts the guideline”, on 2016-09-01, and still so on 2022-12-15, according to “Council Decisions and Resolutions, 2022”. No later step on record changes it.',
    ],
  ])('names %s', async (_, of, day, sentence) => {
    expect((await statusOf(`policy:${of}`, day))?.reason.sentence).toBe(sentence);
  });

  it('is in the end the one that is stored, or none', async () => {
    const { policies } = (await answer(
      '{ policies(first: 100) { totalCount nodes { id status statusAsOf(asOf: "2026-11-01") { status } } } }',
    )) as {
      policies: {
        totalCount: number;
        nodes: { id: string; status: string | null; statusAsOf: Status | null }[];
      };
    };
    expect(policies.nodes).toHaveLength(policies.totalCount);
    expect(
      policies.nodes.filter(({ status, statusAsOf }) => status !== (statusAsOf?.status ?? null)),
    ).toEqual([]);
  });

  it('is told by a step of each kind, or not', () => {
    expect(Object.keys(STATUS_FROM_STEP)).toEqual(Object.keys(MilestoneKind.values));
    const known = [...Object.keys(PolicyStatus.values), null];
    for (const status of Object.values(STATUS_FROM_STEP)) expect(known).toContain(status);
    expect(STATUS_FROM_STEP).toEqual({
      ISSUE_REPORT: null,
      INITIATION: 'INITIATED',
      WORKING_GROUP_FORMED: 'IN_DEVELOPMENT',
      INITIAL_REPORT: 'IN_DEVELOPMENT',
      PUBLIC_COMMENT: null,
      FINAL_REPORT: 'IN_DEVELOPMENT',
      COUNCIL_VOTE: 'COUNCIL_ADOPTED',
      MEMBERS_VOTE: 'MEMBERS_ADOPTED',
      BOARD_ADOPTION: 'BOARD_ADOPTED',
      IMPLEMENTATION: 'IN_IMPLEMENTATION',
      EFFECTIVE: 'IN_FORCE',
      REVIEW: null,
      CLOSURE: 'CLOSED',
      OTHER: null,
    });
  });
});

describe('the status of an activity on a day', () => {
  it.each<[of: string, day: string, status: string | null, certainty?: string, rest?: string]>([
    // Before all evidence.
    ['uac-work-plan', '2023-10-01', null],
    // By a report written from 26 October 2023 to 2 March 2024.
    ['uac-work-plan', '2023-11-20', 'RUNNING', 'POSSIBLE'],
    // What was under way then need not be so for ever.
    ['uac-work-plan', '2026-01-01', 'RUNNING', 'POSSIBLE', 'activity:uac-work-plan'],
    ['dasc-survey-2024', '2026-01-01', 'PLANNED', 'POSSIBLE'],
    // Announced on the 13th, new ballots on the 14th, held on the 31st.
    ['board-seat-11-election-2020', '2020-01-12', null],
    ['board-seat-11-election-2020', '2020-01-20', 'PLANNED', 'CERTAIN'],
    ['board-seat-11-election-2020', '2020-01-31', 'DONE', 'CERTAIN'],
    ['board-seat-11-election-2020', '2026-01-01', 'DONE', 'CERTAIN'],
    // The date is that of its beginning; the source that calls it done is of October 2021.
    ['ccnso-organizational-review-2', '2020-01-20', 'DONE', 'POSSIBLE'],
    ['ccnso-organizational-review-2', '2021-10-28', 'DONE', 'CERTAIN'],
    // A committee came of it, before the report that says so.
    ['ccnso-ua-roadmap', '2023-10-01', 'DONE', 'CERTAIN', 'committee:uac'],
    ['tech-day', '2020-01-01', 'RUNNING', 'CERTAIN'],
    // Its only source has no date, but bounds.
    ['candidacy-fast-track-adhoc-giovanni-seppia', '2014-12-01', 'DONE', 'POSSIBLE'],
    ['candidacy-fast-track-adhoc-giovanni-seppia', '2026-01-01', 'DONE', 'CERTAIN'],
    ['ccnso-draft-resolution-tz-2019', '2026-01-01', 'DONE', 'CERTAIN'],
  ])('%s on %s is %s', async (of, day, status, ...[certainty, rest]) => {
    const found = await statusOf(`activity:${of}`, day);
    expect(found?.status ?? null).toBe(status);
    if (certainty) expect(found?.certainty).toBe(certainty);
    if (rest) expect(found?.statedBy.id).toBe(rest);
    if (found) expect(found.citations.length).toBeGreaterThan(0);
  });

  it('is known today for all that are done', async () => {
    const { activities } = (await answer(
      '{ activities(first: 100, filter: { status: { eq: DONE } }) { totalCount nodes { id statusAsOf(asOf: "2026-11-01") { status } } } }',
    )) as {
      activities: { totalCount: number; nodes: { id: string; statusAsOf: Status | null }[] };
    };
    expect(activities.nodes).toHaveLength(activities.totalCount);
    expect(activities.nodes.filter(({ statusAsOf }) => !statusAsOf)).toEqual([]);
  });

  it('names the document and its days', async () => {
    const found = await statusOf('activity:dasc-survey-2024', '2026-01-01');
    expect(found).toMatchObject({
      since: null,
      document: { id: 'document:icann78-ccnso-report' },
    });
    expect(found?.reason.sentence).toBe(
      'Called planned, by 2024-03-02 at the latest, according to “ICANN78 ccNSO post-meeting report”. No later source on record states its status.',
    );
  });
});
