import { composeLists, composeLookup } from '../../src/plan/cypher/compose';
import { planOperation } from '../../src/plan/plan-operation';
import type { Parameters, Reader, Row } from '../../src/store/port';
import type { Statement } from '../../src/store/statement';
import { ask } from '../support/ask';

jest.mock('../../src/plan/plan-operation', () => {
  const actual = jest.requireActual<typeof import('../../src/plan/plan-operation')>(
    '../../src/plan/plan-operation',
  );
  return { ...actual, planOperation: jest.fn(actual.planOperation) };
});
jest.mock('../../src/plan/cypher/compose', () => {
  const actual = jest.requireActual<typeof import('../../src/plan/cypher/compose')>(
    '../../src/plan/cypher/compose',
  );
  return {
    ...actual,
    composeLists: jest.fn(actual.composeLists),
    composeLookup: jest.fn(actual.composeLookup),
  };
});

const calls = () =>
  [planOperation, composeLists, composeLookup].map((each) => jest.mocked(each).mock.calls.length);
const [planned, lists, lookups] = [0, 1, 2] as const;

/** A store in which every list is empty and nothing is found. */
class Nothing implements Reader {
  readonly sent: { statement: Statement; parameters: Parameters }[] = [];

  read(statement: Statement, parameters: Parameters = {}): Promise<Row[]> {
    this.sent.push({ statement, parameters });
    return Promise.resolve(statement.name === 'plan/list' ? [{ row: [[], 0] }] : []);
  }
}

const SOURCE = `query ($n: Int, $filter: PersonFilter, $after: String, $names: Boolean = true, $id: ID!, $order: [PersonOrder!]) {
  people(first: $n, filter: $filter, after: $after, orderBy: $order) { totalCount nodes { id name @include(if: $names) } }
  node(id: $id) { label }
}`;

const named = (contains: string) => ({ name: { contains } });

describe('an operation', () => {
  let reader: Nothing;
  beforeEach(() => (reader = new Nothing()));

  it('is planned and composed once for all values, and each request sends its own', async () => {
    const before = calls();
    const asked = [
      { n: 5, filter: named('a'), id: 'person:a' },
      { n: 50, filter: named('Ébène'), id: 'person:b' },
      { n: 1, filter: named(''), id: '' },
      { filter: named('x'), id: 'person:c', names: true },
    ];
    for (const variables of asked.slice(0, 3)) await ask(reader, SOURCE, variables);
    expect(calls().map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 1]);
    const sent = reader.sent.filter(({ statement }) => statement.name === 'plan/list');
    expect(new Set(sent.map(({ statement }) => statement.text)).size).toBe(1);
    expect(sent.map(({ parameters }) => Object.values(parameters))).toEqual([
      expect.arrayContaining(['a', 6]),
      expect.arrayContaining(['ebene', 51]),
      expect.arrayContaining(['', 2]),
    ]);
    await ask(reader, SOURCE, asked[3]);
    expect(calls()[planned]).toBe((before[planned] ?? 0) + 2);
  });

  const order = (by: string) => ({ by, direction: 'ASC', unknown: 'LAST' });
  it.each<[what: string, one: object, other: object]>([
    ['an argument that is not given', { n: 5 }, {}],
    ['an argument that is null', { n: 5 }, { n: null }],
    [
      'another field in a filter',
      { filter: named('a') },
      { filter: { name: { startsWith: 'a' } } },
    ],
    [
      'one more field in a filter',
      { filter: named('a') },
      { filter: { ...named('a'), not: named('b') } },
    ],
    [
      'one more alternative',
      { filter: { or: [named('a')] } },
      { filter: { or: [named('a'), named('b')] } },
    ],
    [
      'a Boolean in a filter',
      { filter: { name: { known: true } } },
      { filter: { name: { known: false } } },
    ],
    ['what it includes', { names: true }, { names: false }],
    ['another order', { order: [order('NAME')] }, { order: [order('MEMBERSHIPS_COUNT')] }],
    [
      'one more key of the order',
      { order: [order('NAME')] },
      { order: [order('NAME'), order('NAME')] },
    ],
  ])('is planned again for %s', async (what, one, other) => {
    // The comment makes it a document of its own.
    const source = `${SOURCE} # ${what}`;
    const before = calls();
    for (const variables of [one, other, one, other])
      await ask(reader, source, { ...variables, id: 'person:a' });
    expect((calls()[planned] ?? 0) - (before[planned] ?? 0)).toBe(2);
    expect((calls()[lists] ?? 0) - (before[lists] ?? 0)).toBe(2);
    expect((calls()[lookups] ?? 0) - (before[lookups] ?? 0)).toBe(2);
  });

  it('tells each request of its own wrong values', async () => {
    const source = `${SOURCE} # wrong`;
    const messages = [];
    for (const n of [5, 1000, 0, 7])
      messages.push(
        (await ask(reader, source, { n, id: 'person:a' })).errors?.[0]?.message ?? null,
      );
    expect(messages).toEqual([
      null,
      'people.first: 1000 is out of range; expected 1 to 100.',
      'people.first: 0 is out of range; expected 1 to 100.',
      null,
    ]);
  });
});
