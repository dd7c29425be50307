import { compareKeys, keyValues, sortedBy, type SortKey } from '../../src/kernel/order';

interface Item {
  readonly name: string;
  readonly year: number;
}
const NAME: SortKey<Item> = { of: ({ name }) => name };
const YEAR: SortKey<Item> = { of: ({ year }) => year, kind: 'number' };
const items = (...names: string[]): Item[] =>
  names.map((text) => ({ name: text[0] ?? '', year: Number(text.slice(1)) }));
const texts = (sorted: readonly Item[]) => sorted.map(({ name, year }) => `${name}${year}`);

describe('items sorted by keys', () => {
  it.each<[what: string, keys: readonly SortKey<Item>[], sorted: readonly string[]]>([
    ['by text', [NAME, YEAR], ['a9', 'b2', 'b10', 'c1']],
    ['by text, descending', [{ ...NAME, descending: true }, YEAR], ['c1', 'b2', 'b10', 'a9']],
    ['by number, and not by its digits', [YEAR, NAME], ['c1', 'b2', 'a9', 'b10']],
    ['by number, descending', [{ ...YEAR, descending: true }, NAME], ['b10', 'a9', 'b2', 'c1']],
    [
      'with a direction for each key',
      [NAME, { ...YEAR, descending: true }],
      ['a9', 'b10', 'b2', 'c1'],
    ],
  ])('%s', (_what, keys, sorted) => {
    expect(texts(sortedBy(items('b10', 'c1', 'b2', 'a9'), keys))).toEqual(sorted);
  });

  it('leave the list as it was', () => {
    const list = items('b1', 'a1');
    sortedBy(list, [NAME]);
    expect(texts(list)).toEqual(['b1', 'a1']);
  });
});

it('the values of keys come in their order', () => {
  expect(keyValues({ name: 'a', year: 9 }, [YEAR, NAME])).toEqual([9, 'a']);
});

describe('two lists of values', () => {
  it.each([
    [['a', 1], ['a', 1], 0],
    [['a', 1], ['b', 0], -1],
    [['b', 0], ['a', 1], 1],
    [['a', 1], ['a', 2], -1],
    [['a', 10], ['a', 9], 1],
    // Capitals come before small letters, as in the engines.
    [['B', 1], ['a', 1], -1],
  ])('%j and %j compare as %i', (one, other, sign) => {
    expect(Math.sign(compareKeys(one, other, [{}, {}]))).toBe(sign);
    expect(Math.sign(compareKeys(one, other, [{ descending: true }, { descending: true }]))).toBe(
      sign === 0 ? 0 : -sign,
    );
  });
});
