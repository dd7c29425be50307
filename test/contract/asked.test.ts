import { expectSame } from './compare';
import { theContract } from './engines';
import { askPatiently } from './patiently';

const contract = theContract();

const HOLDER =
  '{ before after holder { __typename id ... on Person { name } } memberships { id role } }';
const TURNOVER = `{ truncated joined ${HOLDER} left ${HOLDER} stayed ${HOLDER} }`;
const LEADERSHIP =
  '{ truncated tenures { length { atLeastDays atMostDays sentence } membership { id role start } } gaps { role from to } overlaps { role from to memberships { id } } }';
const CHANGES =
  '{ from to groups { kind noun totalCount hasNextPage changes { date certainty cursor record { __typename id note } } } }';

/** Questions that no relation reaches, asked of one record, of many, of none, and with each of their arguments. */
const DOCUMENTS: readonly string[] = [
  `{ committee(acronym: "Council") { leadership ${LEADERSHIP} } }`,
  `{ committee(acronym: "Council") { leadership(roles: [CHAIR]) ${LEADERSHIP} all: leadership(roles: [COUNCILLOR, CHAIR, VICE_CHAIR]) ${LEADERSHIP} none: leadership(roles: []) ${LEADERSHIP} } }`,
  `{ committees(first: 20) { nodes { id leadership(roles: [CHAIR, VICE_CHAIR, CO_CHAIR, MEMBER]) { truncated tenures { membership { id } } gaps { from to } } } } }`,
  `{ node(id: "committee:dasc") { ... on Committee { leadership ${LEADERSHIP} } ... on Person { career { possibleFrom } } } }`,
  `{ committee(acronym: "Council") { turnover(from: "2019-06-01", to: "2021-06-01") ${TURNOVER} same: turnover(from: "2020-01-01", to: "2020-01-01") ${TURNOVER} } }`,
  `{ committees(first: 20) { nodes { id turnover(from: "2015-01-01", to: "2023-10-26") { joined { holder { id } before after } stayed { holder { id } } } } } }`,
  `{ committee(acronym: "DASC") { turnover(from: "2021-06-01", to: "2019-06-01") ${TURNOVER} name } }`,
  `{ people(first: 20) { nodes { id career { possibleFrom possibleTo membership { id role length { sentence } } affiliation { id affiliatedWith { id } } } } } }`,
  `{ policies(first: 20) { nodes { id now: step(asOf: "2021-09-01") { id date } then: step(asOf: "2005-01-01") { id date } next: nextStep(asOf: "2021-09-01") { id date happened policy { id } } } } }`,
  `{ node(id: "policy:ccpdp3-retirement") { ... on Policy { step(asOf: "2021-09-01") { title citations { locator } } nextStep(asOf: "2003-01-01") { title } } } }`,
  `{ memberships(first: 100) { nodes { id length { atLeastDays atMostDays sentence } } } affiliations(first: 100) { nodes { length { atLeastDays atMostDays sentence } } } }`,
  `{ unknowns { membershipsWithoutDates(first: 3) { totalCount edges { cursor node { id } } } membershipsWithoutEnd(last: 3) { totalCount nodes { id start } } milestonesNotConfirmed { totalCount nodes { id title } pageInfo { hasNextPage } } committeesWithoutEstablishment(first: 2) { nodes { id } } } }`,
  `{ a: unknowns { disputes { totalCount } decisionsWithoutBasis(first: 2) { nodes { id } } } b: unknowns { disputes { nodes { id } } policiesWithoutStatus(first: 2) { totalCount nodes { id citations { locator } } } } }`,
  `{ changes(from: "2023-06", to: "2023-10-26", first: 3) ${CHANGES} }`,
  `{ changes(from: "2019-02-01", to: "2019-02", first: 100) ${CHANGES} }`,
  `{ changes(fromMeeting: "icann77", toMeeting: "ICANN78", kinds: [DECISION_TAKEN], first: 2) ${CHANGES} }`,
  `{ changes(fromMeeting: "ICANN77", to: "2023-12-31", kinds: [MILESTONE_REACHED, MEETING_HELD, DECISION_TAKEN]) ${CHANGES} }`,
  `{ changes(from: "1990", to: "1990", kinds: []) ${CHANGES} }`,
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
    for (const { name, store } of engines)
      expectSame(expected, await askPatiently(store, { source, variables }), name);
    const [group] = (expected.data as { changes: { groups: Group[] } }).changes.groups;
    more = group?.hasNextPage === true;
    after = group?.changes[group.changes.length - 1]?.cursor;
  }
  expect(pages).toBeGreaterThan(1);
}, 60_000);
