import { publishedOperations } from '../../src/server/http/operations';
import { answerFile } from '../operations/answer-file';
import { expectWritten, writtenAnswer } from '../support/written-answers';
import { expectSame } from './compare';
import { theContract } from './engines';
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
    '%s has on every engine the answer that is written down, with its number of statements',
    async (name, { query, variables }) => {
      for (const { name: engine, store } of contract().engines) {
        const answer = await askPatiently(store, { source: query, variables });
        expect(answer.errors).toBeUndefined();
        expectWritten(answerFile(name), answer.data);
        expect([engine, answer.statements.length]).toEqual([engine, STATEMENTS[name]]);
      }
    },
  );

  test.each(
    operations.filter(({ name }) => !ON_PARTS.has(name)).map(({ name, query }) => [name, query]),
  )('%s has the answer that follows from the files', (name, query) => {
    const expected = contract().evaluator.answer(query);
    expect(expected.errors).toBeUndefined();
    expectSame(expected, { data: writtenAnswer(answerFile(name)) }, name);
  });
});
