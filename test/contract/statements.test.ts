import { NOUNS } from '../../src/model/model';
import type { Finder } from '../../src/plan/cypher/compose';
import { realGraph } from '../support/engine';
import { rowDifference } from './compare';
import { theContract } from './engines';
import { keysOf, lookedUp, lookUp } from './lookups';
import { comparable, runs, unknownStatements } from './statement-runs';

const contract = theContract();

test('every statement that reads can be run', () => {
  expect(unknownStatements()).toEqual([]);
});

describe('a statement gives the same rows on every engine:', () => {
  test.each(runs().map((run) => [run.statement.name, run] as const))('%s', async (_, run) => {
    const { statement, parameters, ordered, expected } = run;
    const all = await Promise.all(
      contract().engines.map(({ store }) => store.read(statement, parameters)),
    );
    const [first = [], ...others] = all.map(comparable);
    for (const rows of others) expect(rowDifference(first, rows, ordered)).toBeNull();
    if (expected) expect(rowDifference(expected(await realGraph()), first, ordered)).toBeNull();
  });
});

describe('a composed look-up finds on every engine what is in the files:', () => {
  const finders = NOUNS.filter(({ key }) => key).map(({ name }): Finder => ({
    by: 'key',
    noun: name,
  }));
  const cases: [string, (known: readonly string[]) => string[]][] = [
    ['known keys', (known) => known.slice(0, 5)],
    ['unknown keys', () => ['Person|nobody', 'person:nobody', '']],
    ['known and unknown keys', (known) => [...known.slice(0, 2), 'none', ...known.slice(2, 4)]],
    ['no keys', () => []],
    [
      '100 keys',
      (known) => Array.from({ length: 100 }, (_, index) => known[index] ?? `none-${index}`),
    ],
    ['one key twice', (known) => [...known.slice(0, 1), ...known.slice(0, 1)]],
  ];
  const all = [...finders, { by: 'id' } as Finder].flatMap((by) =>
    cases.map(([name, choose]) => [by.by === 'key' ? by.noun : 'id', name, by, choose] as const),
  );

  test.each(all)('%s, %s', async (_, __, by, choose) => {
    const { engines, evaluator } = contract();
    const { memory } = evaluator;
    const ids = () => memory.nodes.map(({ id }) => id);
    const keys = choose(by.by === 'id' ? ids() : keysOf(memory, by.noun as never));
    const expected = lookedUp(memory, by, keys);
    for (const { name, store } of engines)
      expect([name, await lookUp(store, by, keys)]).toEqual([name, expected]);
  });
});
