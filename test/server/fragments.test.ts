import { type OperationDefinitionNode } from 'graphql';
import { fragmentsOf, rootFieldNames } from '../../src/server/graphql/fragments';
import { chain, countingVisits } from '../support/visits';

function namesIn(source: string) {
  const { document, visits } = countingVisits(source);
  const { selectionSet } = document.definitions[0] as OperationDefinitionNode;
  const names = [...rootFieldNames(selectionSet, fragmentsOf(document))].sort();
  return { names, visits: visits() };
}

describe('the names of the fields at the root of an operation', () => {
  it('are found in fragments and behind directives, and not below other fields', () => {
    const { names } = namesIn(
      '{ a: people { nodes { id } } ... on Query { topics @skip(if: true) { totalCount } ...F } } fragment F on Query { search(text: "x") { totalCount } ...G } fragment G on Query { lineage(of: "x") { truncated } }',
    );
    expect(names).toEqual(['lineage', 'people', 'search', 'topics']);
  });

  it('are found in a look at each selection set, however often fragments spread the next one', () => {
    const twice = (name: string) => `...${name} ... { ...${name} }`;
    const { names, visits } = namesIn(
      `{ ...f0 } ${chain('Query', 12, twice, 'dataset { counts }')}`,
    );
    expect(names).toEqual(['dataset']);
    // The operation, 12 fragments with an inline one each, and the last.
    expect(visits).toBe(1 + 12 * 2 + 1);
  });
});
