import { encodeCursor } from '../../src/kernel/cursor';
import type { Store } from '../../src/store/port';
import { askAgain } from '../support/ask';
import { realStore } from '../support/engines';

jest.mock('../../src/kernel/cursor', () => {
  const actual =
    jest.requireActual<typeof import('../../src/kernel/cursor')>('../../src/kernel/cursor');
  return { ...actual, encodeCursor: jest.fn(actual.encodeCursor) };
});

let store: Store;
beforeAll(async () => {
  store = await realStore();
});
afterAll(() => store.close());

const encoded = jest.mocked(encodeCursor);

/** The answer to a document, and how many cursors were made for it. */
async function cursorsFor(source: string) {
  encoded.mockClear();
  const { data, errors } = await askAgain(store, source);
  expect(errors).toBeUndefined();
  return { data, made: encoded.mock.calls.length };
}

/** Every kind of list, with the selection of its page given. */
const LISTS: [what: string, (page: string) => string][] = [
  ['a list', (page) => `{ people(first: 3) { ${page} } }`],
  ['its end', (page) => `{ people(last: 3) { ${page} } }`],
  [
    'a list below a record',
    (page) => `{ committee(acronym: "DASC") { memberships(first: 3) { ${page} } } }`,
  ],
  ['a list in memory', (page) => `{ timeline(of: "committee:dasc", first: 3) { ${page} } }`],
  ['a search', (page) => `{ search(text: "council", first: 3) { ${page} } }`],
];

describe.each(LISTS)('the cursors of %s', (_, documentOf) => {
  it('are not made where none is selected', async () => {
    const page =
      'totalCount pageInfo { hasNextPage hasPreviousPage } nodes { __typename } edges { node { __typename } }';
    expect((await cursorsFor(documentOf(page))).made).toBe(0);
  });

  it('are made for the ends of a page where these are selected', async () => {
    expect((await cursorsFor(documentOf('pageInfo { endCursor }'))).made).toBe(1);
    expect((await cursorsFor(documentOf('pageInfo { startCursor }'))).made).toBe(1);
  });

  it('are made for the edges where they are selected', async () => {
    const { data, made } = await cursorsFor(
      documentOf('edges { cursor } pageInfo { startCursor endCursor }'),
    );
    const cursors = [...JSON.stringify(data).matchAll(/"cursor":"([^"]+)"/g)].map(
      ([, text]) => text,
    );
    expect(new Set(cursors).size).toBe(3);
    expect(made).toBe(5);
    expect(JSON.stringify(data)).toContain(
      `"startCursor":"${cursors[0]}","endCursor":"${cursors[2]}"`,
    );
  });
});

test('the cursors of changes are made where they are selected', async () => {
  const documentOf = (shown: string) =>
    `{ changes(from: "2023", to: "2023", kinds: [DECISION_TAKEN], first: 3) { groups { hasNextPage changes { ${shown} } } } }`;
  expect((await cursorsFor(documentOf('date'))).made).toBe(0);
  expect((await cursorsFor(documentOf('cursor'))).made).toBe(3);
});
