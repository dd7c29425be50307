import { encodeCursor } from '../../src/kernel/cursor';
import { ask } from '../support/ask';
import { expectSame } from './compare';
import { onEach, theContract } from './engines';
import { naturalOrder } from './order';
import { refusalOf } from './refusal';

const contract = theContract();

const cursorOf = (noun: 'Decision' | 'Person', ...keys: (string | number)[]) =>
  encodeCursor(naturalOrder({ to: [noun] }).name, keys);

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
  [`after: "${cursorOf('Person', 'a')}"`, '.after'],
  [`before: "${cursorOf('Person', 'a')}"`, '.before'],
  // The right list, but not the keys of its order: too many, and too few.
  [`after: "${cursorOf('Decision', 'a', 'b')}"`, '.after'],
  [`after: "${cursorOf('Decision')}"`, '.after'],
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
        const { codes, messages, statements, data } = await refusalOf(store, document(args));
        expect(codes).toEqual(['BAD_REQUEST']);
        expect(messages[0]?.split(':')[0]).toBe(path + argument);
        expect(messages[0]).toMatch(/allowed/);
        expect(Object.values(data as object)).toEqual([null]);
        expect(statements).toBe(0);
      }),
    );
  },
);

test('a cursor with a number where the order has texts is refused too', () =>
  onEach(contract, async ({ store }) => {
    const source = `{ decisions(after: "${cursorOf('Decision', 5)}") { nodes { id } } }`;
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
    [`{ people(first: 2, after: "${cursorOf('Person', 'm')}") { nodes { name } } }`, {}],
    [
      `{ people(last: 2, before: "${cursorOf('Person', '')}") { nodes { name } pageInfo { hasNextPage } } }`,
      {},
    ],
  ];

  test.each(GOOD)('%s', (source, variables) =>
    onEach(contract, async ({ name, store }) => {
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
