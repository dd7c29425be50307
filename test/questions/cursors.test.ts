import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { realStore } from '../support/engines';

let store: Store;
beforeAll(async () => {
  store = await realStore();
});
afterAll(() => store.close());

const PAGE = 'pageInfo { endCursor }';
const MEASURES = (args: string, below: string) =>
  `{ analytics${args} { centrality(measure: DEGREE, of: PERSON, first: 1) { nodes { ${below} } } } }`;

/** Lists that questions answer with: the same list, and others of the same order, each with `<page>` for its page. */
const LISTS: [what: string, list: string, others: string[]][] = [
  [
    'services',
    '{ committee(acronym: "Council") { services(<page>) { <shown> } } }',
    [
      '{ committee(acronym: "DASC") { services(<page>) { <shown> } } }',
      '{ committee(acronym: "Council") { services(roles: [CHAIR], <page>) { <shown> } } }',
      '{ committee(acronym: "Council") { services(orderBy: LENGTH, <page>) { <shown> } } }',
      '{ committee(acronym: "Council") { services(asOf: "2020-01-01", <page>) { <shown> } } }',
    ],
  ],
  [
    'timeline',
    '{ timeline(of: "committee:dasc", <page>) { <shown> } }',
    [
      '{ timeline(of: "policy:ccpdp4", <page>) { <shown> } }',
      '{ timeline(of: "committee:dasc", from: "2020", <page>) { <shown> } }',
    ],
  ],
  [
    'centrality',
    '{ analytics { centrality(measure: DEGREE, of: PERSON, <page>) { <shown> } } }',
    [
      '{ analytics { centrality(measure: DEGREE, of: COMMITTEE, <page>) { <shown> } } }',
      '{ analytics(asOf: "2020-01-01") { centrality(measure: DEGREE, of: PERSON, <page>) { <shown> } } }',
    ],
  ],
  [
    'memberships behind a measure',
    MEASURES('', 'memberships(<page>) { <shown> }'),
    [
      MEASURES('(during: { from: "2015" })', 'memberships(<page>) { <shown> }'),
      '{ analytics { regionsShare(body: "Council") { regions { memberships(<page>) { <shown> } } } } }',
    ],
  ],
  [
    'coMembership',
    '{ analytics { coMembership(of: COMMITTEE, <page>) { <shown> } } }',
    [
      '{ analytics { coMembership(of: COMMITTEE, with: "committee:dasc", <page>) { <shown> } } }',
      '{ analytics { communities(first: 1) { nodes { pairs(<page>) { <shown> } } } } }',
    ],
  ],
  [
    'shared',
    '{ analytics { coMembership(of: COMMITTEE, first: 1) { nodes { shared(<page>) { <shown> } } } } }',
    [
      '{ analytics { coMembership(of: COMMITTEE, with: "committee:dasc", first: 1) { nodes { shared(<page>) { <shown> } } } } }',
    ],
  ],
  [
    'communities',
    '{ analytics { communities(<page>) { <shown> } } }',
    ['{ analytics(during: { from: "2015" }) { communities(<page>) { <shown> } } }'],
  ],
  [
    'policyDurations',
    '{ analytics { policyDurations(<page>) { <shown> } } }',
    ['{ analytics(during: { from: "2015" }) { policyDurations(<page>) { <shown> } } }'],
  ],
  [
    'tenures',
    '{ analytics { tenures { tenures(<page>) { <shown> } } } }',
    ['{ analytics { tenures(body: "Council") { tenures(<page>) { <shown> } } } }'],
  ],
  [
    'decisions of a year',
    '{ analytics(during: { from: "2010", to: "2010" }) { decisionsByYear { decisions(<page>) { <shown> } } } }',
    [
      '{ analytics(during: { from: "2011", to: "2011" }) { decisionsByYear { decisions(<page>) { <shown> } } } }',
      '{ analytics(during: { from: "2010", to: "2010" }) { decisionsByYear { decisions(kind: ELECTION, <page>) { <shown> } } } }',
    ],
  ],
];

const documentOf = (list: string, page: string) =>
  list.replace('<page>', page).replace('<shown>', PAGE);

describe('a cursor of a list that a question answers with', () => {
  it.each(LISTS)('is one of that list alone: %s', async (_, list, others) => {
    const { data } = await askAgain(store, documentOf(list, 'first: 1'));
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
    expect(cursor).toBeDefined();
    const after = `first: 1, after: "${cursor}"`;
    expect((await askAgain(store, documentOf(list, after))).errors).toBeUndefined();
    for (const other of others) {
      const { errors } = await askAgain(store, documentOf(other, after));
      expect(errors?.[0]?.message).toMatch(/after: is not a cursor of this list/);
    }
  });

  it('is one of its kind of change in its span alone', async () => {
    const asked = (span: string, page: string) =>
      `{ changes(${span}, kinds: [DECISION_TAKEN], ${page}) { groups { changes { cursor } } } }`;
    const { data } = await askAgain(store, asked('from: "2023", to: "2023"', 'first: 1'));
    const cursor = /"cursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
    const after = `first: 1, after: "${cursor}"`;
    const same = await askAgain(store, asked('from: "2023", to: "2023"', after));
    expect(same.errors).toBeUndefined();
    const { errors } = await askAgain(store, asked('from: "2022", to: "2023"', after));
    expect(errors?.[0]?.message).toMatch(/^changes\.after: is not a cursor of these changes/);
  });
});
