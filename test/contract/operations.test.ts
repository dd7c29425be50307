import { publishedOperations } from '../../src/server/http/operations';
import { expectSame } from './compare';
import { theContract, type Engine } from './engines';
import { askPatiently } from './patiently';
import { ON_PARTS, STATEMENTS, tableFaults } from './operation-table';

const operations = publishedOperations();

test('the table of statements names every published operation and no other', () => {
  const names = operations.map(({ name }) => name);
  expect(tableFaults(STATEMENTS, names)).toEqual([]);
});

describe('a published operation', () => {
  const contract = theContract();

  test.each(operations.map((operation) => [operation.name, operation] as const))(
    '%s answers on every engine as from the files, with its number of statements',
    async (name, { query, variables }) => {
      const { engines, evaluator } = contract();
      // What the evaluator does not know must at least be the same on every engine.
      const expected = ON_PARTS.has(name)
        ? await askPatiently((engines[0] as Engine).store, { source: query, variables })
        : evaluator.answer(query, variables);
      expect(expected.errors).toBeUndefined();
      for (const engine of engines) {
        const answer = await askPatiently(engine.store, { source: query, variables });
        expectSame(expected, answer, `${name} on ${engine.name}`);
        expect([engine.name, answer.statements.length]).toEqual([engine.name, STATEMENTS[name]]);
      }
    },
  );
});
