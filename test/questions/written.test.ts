import { join } from 'node:path';
import type { Store } from '../../src/store/port';
import { ask } from '../support/ask';
import { allStores } from '../support/engines';
import { expectWritten } from '../support/written-answers';

const HOLDER =
  '{ before after holder { __typename id ... on Person { name } } memberships { id role } }';
const TURNOVER = `{ truncated joined ${HOLDER} left ${HOLDER} stayed ${HOLDER} }`;
const LEADERSHIP =
  '{ truncated tenures { length { atLeastDays atMostDays sentence } membership { id role start } } gaps { role from to } overlaps { role from to memberships { id } } }';

/** Questions with a statement of their own, asked of one record, of many, and with each of their arguments. */
const DOCUMENTS: readonly [name: string, source: string][] = [
  ['leadership', `{ committee(acronym: "Council") { leadership ${LEADERSHIP} } }`],
  [
    'leadership-by-role',
    `{ committee(acronym: "Council") { leadership(roles: [CHAIR]) ${LEADERSHIP} all: leadership(roles: [COUNCILLOR, CHAIR, VICE_CHAIR]) ${LEADERSHIP} } }`,
  ],
  [
    'leadership-of-many',
    '{ committees(first: 20) { nodes { id leadership(roles: [CHAIR, VICE_CHAIR, CO_CHAIR, MEMBER]) { truncated tenures { membership { id } } gaps { from to } } } } }',
  ],
  [
    'leadership-in-a-fragment',
    `{ node(id: "committee:dasc") { ... on Committee { leadership ${LEADERSHIP} } ... on Person { career { possibleFrom } } } }`,
  ],
  [
    'turnover',
    `{ committee(acronym: "Council") { turnover(from: "2019-06-01", to: "2021-06-01") ${TURNOVER} same: turnover(from: "2020-01-01", to: "2020-01-01") ${TURNOVER} } }`,
  ],
  [
    'turnover-of-many',
    '{ committees(first: 20) { nodes { id turnover(from: "2015-01-01", to: "2023-10-26") { joined { holder { id } before after } stayed { holder { id } } } } } }',
  ],
  [
    'career-of-many',
    '{ people(first: 20) { nodes { id career { possibleFrom possibleTo membership { id role length { sentence } } affiliation { id affiliatedWith { id } } } } } }',
  ],
];

describe('a question has on every engine the answer that is written down', () => {
  let stores: { name: string; store: Store }[];
  beforeAll(async () => {
    stores = await allStores();
  });
  afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

  it.each(DOCUMENTS)('%s', async (name, source) => {
    for (const { store } of stores) {
      const { data, errors } = await ask(store, source);
      expect(errors).toBeUndefined();
      expectWritten(join(__dirname, 'answers', `${name}.json`), data);
    }
  });
});
