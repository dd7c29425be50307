import { validate, type OperationDefinitionNode } from 'graphql';
import { planOperation } from '../../src/plan/plan-operation';
import { fragmentsOf } from '../../src/server/graphql/fragments';
import { theSchema } from '../support/ask';
import { chain, countingVisits } from '../support/visits';

const twice = (name: string) => `...${name} ...${name}`;

/** Documents in which every level leads to the next one twice. */
const DOCUMENTS: [what: string, (levels: number) => string][] = [
  ['at the root', (levels) => `{ ...f0 } ${chain('Query', levels, twice)}`],
  [
    'through inline fragments',
    (levels) =>
      `{ ...f0 } ${chain('Query', levels, (next) => `... { ...${next} } ... on Query { ...${next} }`)}`,
  ],
  [
    'with a directive',
    (levels) =>
      `{ ...f0 } ${chain('Query', levels, (next) => `...${next} @include(if: true) ...${next} @skip(if: false)`)}`,
  ],
  [
    'with a field between them',
    (levels) =>
      `{ ...f0 } ${chain('Query', levels, (next) => `...${next} a: people { totalCount } ...${next}`)}`,
  ],
  [
    'on records',
    (levels) => `{ people(first: 1) { nodes { ...f0 } } } ${chain('Person', levels, twice, 'id')}`,
  ],
  [
    'under aliases',
    (levels) =>
      `{ people(first: 1) { nodes { ...f0 } } } ${chain('Person', levels, (next) => `a: name ...${next} ... on Person { b: name ...${next} }`, 'id')}`,
  ],
  [
    'on a page',
    (levels) =>
      `{ people(first: 1) { ...f0 } } ${chain('PersonConnection', levels, twice, 'nodes { id }')}`,
  ],
  [
    'on an edge',
    (levels) =>
      `{ people(first: 1) { edges { ...f0 } } } ${chain('PersonEdge', levels, twice, 'citations { locator }')}`,
  ],
  [
    'on citations',
    (levels) =>
      `{ node(id: "x") { ... on Fact { citations { ...f0 } } } } ${chain('Citation', levels, twice, 'document { id }')}`,
  ],
  [
    'on interfaces',
    (levels) =>
      `{ node(id: "x") { ...f0 } } ${chain('Node', levels, (next) => `...${next} ... on Fact { ...${next} } ... on Person { ...${next} }`, '... on Fact { citations { locator } }')}`,
  ],
  [
    'on what a question answers with',
    (levels) => `{ lineage(of: "x") { ...f0 } } ${chain('Lineage', levels, twice, 'truncated')}`,
  ],
  [
    'on records that a question answers with',
    (levels) =>
      `{ search(text: "x") { nodes { ...f0 } } } ${chain('Node', levels, twice, '... on Person { name }')}`,
  ],
  [
    'under the fields of a list of unknowns',
    (levels) =>
      `{ unknowns { ...f0 } } ${chain('Unknowns', levels, (next) => `disputes { totalCount } ...${next} disputes { nodes { id } } ...${next}`)}`,
  ],
];

function visitsOf(source: string): number {
  const { document, visits } = countingVisits(source);
  const operation = document.definitions[0] as OperationDefinitionNode;
  expect(validate(theSchema(), document)).toEqual([]);
  const before = visits();
  const input = { schema: theSchema(), fragments: fragmentsOf(document), variables: {} };
  planOperation(input, operation);
  return visits() - before;
}

describe('planning takes twice as long for twice as many fragments that each spread the next twice', () => {
  test.each(DOCUMENTS)('%s', (_, documentOf) => {
    const visits = visitsOf(documentOf(5));
    expect(visits).toBeGreaterThan(5);
    expect(visitsOf(documentOf(10))).toBeLessThanOrEqual(2 * visits);
  });

  test('with fields that are selected twice and merge', () => {
    const documentOf = (levels: number) => {
      const person = (next: string) =>
        `person { affiliations(first: 1) { nodes { ${twice(next)} } } }`;
      const each = (next: string) => `${person(next)} ${person(next)}`;
      return `{ affiliations(first: 1) { nodes { ...f0 } } } ${chain('Affiliation', levels, each, 'id')}`;
    };
    const visits = visitsOf(documentOf(3));
    expect(visits).toBeGreaterThan(3);
    expect(visitsOf(documentOf(6))).toBeLessThanOrEqual(2 * visits);
  });
});
