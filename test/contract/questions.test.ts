import type { Answer } from '../support/ask';
import { expectSame } from './compare';
import { theContract } from './engines';
import { askPatiently } from './patiently';

const contract = theContract();

const CHANGES =
  '{ from to groups { kind noun totalCount hasNextPage changes { date certainty cursor record { __typename id note } } } }';

/** Questions that no relation reaches, asked of one record, of many, of none, and with each of their arguments. */
const DOCUMENTS: readonly string[] = [
  `{ policies(first: 20) { nodes { id now: step(asOf: "2021-09-01") { id date } then: step(asOf: "2005-01-01") { id date } next: nextStep(asOf: "2021-09-01") { id date happened policy { id } } } } }`,
  `{ node(id: "policy:ccpdp3-retirement") { ... on Policy { step(asOf: "2021-09-01") { title citations { locator } } nextStep(asOf: "2003-01-01") { title } } } }`,
  `{ memberships(first: 100) { nodes { id length { atLeastDays atMostDays sentence } } } affiliations(first: 100) { nodes { length { atLeastDays atMostDays sentence } } } }`,
  `{ unknowns { membershipsWithoutDates(first: 3) { totalCount edges { cursor node { id } } } membershipsWithoutEnd(last: 3) { totalCount nodes { id start } } milestonesNotConfirmed { totalCount nodes { id title } pageInfo { hasNextPage } } committeesWithoutEstablishment(first: 2) { nodes { id } } } }`,
  `{ a: unknowns { disputes { totalCount } decisionsWithoutBasis(first: 2) { nodes { id } } } b: unknowns { disputes { nodes { id } } policiesWithoutStatus(first: 2) { totalCount nodes { id citations { locator } } } } }`,
  `{ changes(from: "2023-06", to: "2023-10-26", first: 3) ${CHANGES} }`,
  `{ changes(from: "2019-02-01", to: "2019-02", first: 100) ${CHANGES} }`,
  `{ changes(fromMeeting: "icann77", toMeeting: "ICANN78", kinds: [DECISION_TAKEN], first: 2) ${CHANGES} }`,
  `{ changes(fromMeeting: "ICANN77", to: "2023-12-31", kinds: [MILESTONE_REACHED, MEETING_HELD, DECISION_TAKEN]) ${CHANGES} }`,
  `{ changes(from: "1990", to: "1990", kinds: [MEETING_HELD]) ${CHANGES} }`,
  `{ changes(from: "2010", to: "2014", kinds: [MEMBERSHIP_SHOWN, ACTIVITY_DATED]) ${CHANGES} }`,
];

test.each(DOCUMENTS)(
  'the answer is the same on every engine as from the files: %s',
  async (source) => {
    const { engines, evaluator } = contract();
    const expected = evaluator.answer(source);
    for (const { name, store } of engines)
      expectSame(expected, await askPatiently(store, { source, variables: {} }), name);
  },
  60_000,
);

test('the changes of one kind can be walked from cursor to cursor', async () => {
  const { engines, evaluator } = contract();
  const source =
    'query ($after: String) { changes(from: "2015", to: "2023", kinds: [DECISION_TAKEN], first: 40, after: $after) { groups { totalCount hasNextPage changes { cursor record { id } } } } }';
  interface Group {
    hasNextPage: boolean;
    changes: { cursor: string }[];
  }
  let after: string | undefined;
  let pages = 0;
  for (let more = true; more; pages++) {
    const variables = { after };
    const expected = evaluator.answer(source, variables);
    let given: Answer | undefined;
    for (const { name, store } of engines) {
      given = await askPatiently(store, { source, variables });
      expectSame(expected, given, name);
    }
    const [group] = (given?.data as unknown as { changes: { groups: Group[] } }).changes.groups;
    more = group?.hasNextPage === true;
    after = group?.changes[group.changes.length - 1]?.cursor;
  }
  expect(pages).toBeGreaterThan(1);
}, 60_000);
