import { GraphQLError } from 'graphql';
import { difference, rowDifference } from './compare';

describe('what the comparisons tell apart:', () => {
  const rows = [
    { id: 'a', n: 1 },
    { id: 'b', n: null },
  ];
  const [a, b] = rows as [object, object];
  const differ: [string, object[], boolean][] = [
    ['a row too few', [a] as object[], false],
    ['a row too many', [a, b, b], false],
    ['another value', [a, { id: 'b', n: 2 }], false],
    ['the order, where there is one', [b, a], true],
  ];

  test.each(differ)('%s', (_, other, ordered) => {
    expect(rowDifference(rows, other as never, ordered)).not.toBeNull();
  });

  test('and not the order where there is none', () => {
    expect(rowDifference(rows, [b, a] as never, false)).toBeNull();
  });

  test('an error that was not expected, and one that was and is not there', () => {
    const error = new GraphQLError('no', { path: ['topics'] });
    const wrong = { data: { topics: null }, errors: [error] };
    expect(difference(wrong, { data: wrong.data })).not.toBeNull();
    expect(difference({ data: wrong.data }, wrong)).not.toBeNull();
  });
});
