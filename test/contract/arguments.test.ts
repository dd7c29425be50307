import type { NounName } from '../../src/model/noun';
import { ask } from '../support/ask';
import { expectSame } from './compare';
import type { KeyValue } from '../../src/kernel/cursor';
import { isCursorOf, ownCursor } from './cursors';
import { onEach, theContract, type Engine } from './engines';
import { givenCursors } from './given-cursors';
import { naturalOrder } from './order';
import { refusalOf } from './refusal';

const contract = theContract();

/** Cursors that the engine has given, of which tests make others. */
const given: Record<string, string> = {};
beforeAll(async () => {
  const { engines, evaluator } = contract();
  const [{ store }] = engines as [Engine];
  for (const list of ['decisions', 'people']) {
    const source = `{ ${list}(first: 1) { edges { cursor } } }`;
    const [cursor] = await givenCursors(evaluator, store, { source, variables: {} });
    given[list] = cursor as string;
  }
  for (const key of ['m', '']) know('people', 'Person', key);
});

/** Arguments in which `<people: "a">` is a cursor of people with these keys, and `<people>` one that was given. */
function withCursors(args: string): string {
  return args.replace(/<(\w+)(?:: ([^>]*))?>/g, (_, list: string, keys?: string) => {
    const cursor = given[list] as string;
    return `"${keys === undefined ? cursor : changed(cursor, JSON.parse(`[${keys}]`) as KeyValue[])}"`;
  });
}

/** The places behind which no record stands: the oracle knows them by their keys. */
function know(list: string, noun: NounName, key: string): void {
  const own = ownCursor(naturalOrder({ to: [noun] }).name, [key]);
  expect(isCursorOf(own, changed(given[list] as string, [key]))).toBe(true);
}

/** A cursor of the same list with other keys, as a client could forge it, or keep it of a record that is gone. */
function changed(cursor: string, keys: readonly KeyValue[]): string {
  const [order] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

/** Page arguments that are wrong, and the one that the error names, or none where it is two of them together. */
const WRONG: [string, string][] = [
  ['first: 0', '.first'],
  ['first: -1', '.first'],
  ['first: 101', '.first'],
  ['last: 0', '.last'],
  ['last: -1', '.last'],
  ['last: 101', '.last'],
  ['first: 2, last: 2', ''],
  ['first: 20, last: 20', ''],
  ['after: ""', '.after'],
  ['before: "no cursor"', '.before'],
  [`after: "${Buffer.from('[]').toString('base64url')}"`, '.after'],
  [`before: "${Buffer.from('null').toString('base64url')}"`, '.before'],
  ['after: <people>', '.after'],
  ['before: <people: "a">', '.before'],
  // The right list, but not the keys of its order: too many, and too few.
  ['after: <decisions: "a", "b">', '.after'],
  ['after: <decisions: >', '.after'],
];

/** Where a list can stand in a document, and how its path is written. */
const PLACES: [string, string, (args: string) => string][] = [
  ['at the root', 'decisions', (args) => `{ decisions(${args}) { nodes { id } } }`],
  ['under another name', 'mine', (args) => `{ mine: decisions(${args}) { nodes { id } } }`],
  [
    'on a record that was looked up',
    'committee.decisions',
    (args) => `{ committee(acronym: "DASC") { decisions(${args}) { totalCount } } }`,
  ],
  [
    'deep in fragments',
    'meetings.mine.takenBy.theirs',
    (args) =>
      `{ meetings(first: 1) { edges { node { ...M } } } } fragment M on Meeting { mine: decisions(first: 1) { nodes { takenBy { ... on Committee { theirs: decisions(${args}) { nodes { id } } } } } } }`,
  ],
];

describe.each(PLACES)(
  'a wrong page argument %s fails its root field before any statement:',
  (_, path, document) => {
    test.each(WRONG)('%s', (args, argument) =>
      onEach(contract, async ({ store }) => {
        const { codes, messages, statements, data } = await refusalOf(
          store,
          document(withCursors(args)),
        );
        expect(codes).toEqual(['BAD_REQUEST']);
        expect(messages[0]?.split(':')[0]).toBe(path + argument);
        expect(messages[0]).toMatch(/expected|use one of them/);
        expect(Object.values(data as object)).toEqual([null]);
        expect(statements).toBe(0);
      }),
    );
  },
);

test('a cursor with a number where the order has texts is refused too', () =>
  onEach(contract, async ({ store }) => {
    const source = withCursors('{ decisions(after: <decisions: 5>) { nodes { id } } }');
    const { codes, statements } = await refusalOf(store, source);
    expect([codes, statements]).toEqual([['BAD_REQUEST'], 0]);
  }));

test('101 ids are refused with the path of the argument', () =>
  onEach(contract, async ({ store }) => {
    const ids = Array.from({ length: 101 }, () => 'person:nobody');
    const source = 'query ($ids: [ID!]!) { some: nodes(ids: $ids) { id } }';
    const { codes, messages, statements } = await refusalOf(store, source, { ids });
    expect([codes, statements]).toEqual([['BAD_REQUEST'], 0]);
    expect(messages[0]).toMatch(/^some\.ids: 101 /);
  }));

describe('what is not wrong is answered:', () => {
  const GOOD: [string, Record<string, unknown>][] = [
    ['{ people(first: null, last: 2, after: null, before: null) { nodes { id } } }', {}],
    ['{ people(first: null, last: null) { nodes { id } } }', {}],
    ['query ($none: Int) { people(first: $none, last: 3) { nodes { id } } }', { none: null }],
    [
      'query ($none: Int, $text: String) { people(last: $none, first: 3, after: $text) { nodes { id } } }',
      {},
    ],
    [
      '{ people(first: 1) { nodes { id } } last: people(last: 100) { pageInfo { hasPreviousPage } } }',
      {},
    ],
    [
      'query ($no: Boolean!) { people(first: 0) @include(if: $no) { nodes { id } } topics(first: 1) { nodes { id } } }',
      { no: false },
    ],
    // A place at which no record stands any more is a place all the same.
    ['{ people(first: 2, after: <people: "m">) { nodes { name } } }', {}],
    ['{ people(last: 2, before: <people: "">) { nodes { name } pageInfo { hasNextPage } } }', {}],
  ];

  test.each(GOOD)('%s', (text, variables) =>
    onEach(contract, async ({ name, store }) => {
      const source = withCursors(text);
      const expected = contract().evaluator.answer(source, variables);
      expect(expected.errors).toBeUndefined();
      expectSame(expected, await ask(store, source, variables), name);
    }),
  );

  test('one root field with a wrong argument leaves the others alone', () =>
    onEach(contract, async ({ name, store }) => {
      const source =
        '{ wrong: topics(first: 0) { nodes { id } } right: topics(first: 1) { nodes { id } } }';
      const expected = contract().evaluator.answer(source);
      expect(expected.data).toMatchObject({ wrong: null, right: { nodes: [{}] } });
      expectSame(expected, await ask(store, source), name);
    }));

  test('also when it has the same list under another name', () =>
    onEach(contract, async ({ name, store }) => {
      const below = (args: string) =>
        `nodes { takenBy { ... on Committee { decisions(${args}) { nodes { id } } } } }`;
      const source = `{ right: decisions(first: 1) { ${below('first: 1')} } wrong: decisions(first: 1) { ${below('first: 0')} } }`;
      expectSame(contract().evaluator.answer(source), await ask(store, source), name);
    }));
});
