import { getVariableValues, Kind, parse, type OperationDefinitionNode } from 'graphql';
import {
  MOST_RECORDS,
  MOST_RELATIONS,
  MOST_SCANNED,
  MOST_VALUES,
  MOST_WORK,
} from '../../src/plan/limits';
import { bindPlan } from '../../src/plan/bind-plan';
import { planOperation } from '../../src/plan/plan-operation';
import { dearest, refuseTooComplex, type Cost } from '../../src/plan/too-complex';
import { Variables } from '../../src/plan/value';
import { fragmentsOf } from '../../src/server/graphql/fragments';
import { publishedOperations } from '../../src/server/http/operations';
import { theSchema } from '../support/ask';

function costOf(source: string): Cost {
  const document = parse(source);
  const schema = theSchema();
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], {});
  const input = { schema, fragments: fragmentsOf(document), variables: coerced ?? {} };
  return bindPlan(planOperation(input, operation), new Variables(input.variables)).cost;
}

const refusalOf = (source: string) => {
  try {
    refuseTooComplex(costOf(source));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

test('the limits are half as much again as the dearest published operation, in round numbers', () => {
  const costs = publishedOperations().map(({ query }) => costOf(query));
  const limit = (most: number, round: number) => Math.ceil((1.5 * most) / round) * round;
  expect({
    relations: limit(Math.max(...costs.map(({ relations }) => relations)), 10),
    records: limit(Math.max(...costs.map(({ records }) => records)), 1_000),
    values: limit(Math.max(...costs.map(({ values }) => values)), 1_000),
  }).toEqual({ relations: MOST_RELATIONS, records: MOST_RECORDS, values: MOST_VALUES });
});

test('no published operation needs all of the work that is allowed', () => {
  const works = publishedOperations().map(({ query }) => costOf(query).work);
  expect(Math.max(...works) * 1.5).toBeLessThanOrEqual(MOST_WORK);
  const drawn = '{ analytics { network(between: PEOPLE, nodes: 300) { totalNodes } } }';
  expect(costOf(drawn).work).toBeLessThan(MOST_WORK);
});

test('a published operation scans a tenth at most of what is allowed', () => {
  const scanned = publishedOperations().map(({ query }) => costOf(query).scanned);
  expect(Math.max(...scanned)).toBeLessThan(MOST_SCANNED / 10);
});

describe('what is scanned', () => {
  const decisions = (below: string) =>
    `{ committee(acronym: "x") { decisions(first: 100) { nodes { takenBy { ... on Committee { ${below} } } } } } }`;

  it('is the whole list of which a page shows the beginning, as often as what is around it', () => {
    const scanned = (below: string) => costOf(decisions(below)).scanned;
    const around = scanned('name');
    expect(scanned('meetings(first: 1) { nodes { id } }') - around).toBe(100 * 200);
    expect(scanned('meetings(first: 1) { totalCount nodes { id } }') - around).toBe(100 * 2 * 200);
    const byCount = 'orderBy: [{ by: DECISIONS_COUNT }]';
    expect(scanned(`meetings(first: 1, ${byCount}) { nodes { id } }`) - around).toBe(100 * 200 * 6);
  });

  it('is limited, and the refusal names the fields', () => {
    expect(refusalOf(decisions('memberships(first: 1) { nodes { id } }'))).toBeNull();
    const twice = decisions(
      'decisions(first: 50) { nodes { takenBy { ... on Committee { memberships(first: 1) { nodes { id } } } } } }',
    );
    expect(refusalOf(twice)).toMatch(
      /^The query may scan \d+ records to filter, order and count its lists; the limit is 800000\. Most are at committee\.decisions\.takenBy\.decisions\.takenBy\.memberships \(\d+ %\)/,
    );
  });

  it('counts the relations of a filter among those that a query follows', () => {
    const filter =
      '{ memberships: { some: { body: { committee: { memberships: { some: { role: { eq: CHAIR } } } } } } } }';
    expect(costOf(`{ people(filter: ${filter}) { nodes { id } } }`).relations).toBe(1 + 3);
  });
});

describe('what counts as a record', () => {
  it.each<[what: string, source: string, records: number]>([
    ['a page of a list', '{ people(first: 50) { nodes { id } } }', 50],
    [
      'each page below one',
      '{ people(first: 5) { nodes { memberships(first: 10) { nodes { id } } } } }',
      5 + 50,
    ],
    ['a count', '{ people { totalCount } }', 1],
    [
      'a short list, by its own bound',
      '{ person(name: "x") { citations { locator } disputed { id } } }',
      1 + 16 + 4,
    ],
    [
      'sources of disputes',
      '{ memberships(first: 30) { nodes { disputed { citations { locator } } citations { locator } } } }',
      30 * (1 + 4 + 4 * 16 + 16),
    ],
    ['a question at the root, by its page', '{ search(text: "x", first: 7) { totalCount } }', 7],
    [
      'a question without pages',
      '{ unknowns { __typename } lineage(of: "committee:dasc") { truncated } }',
      50,
    ],
    ['each name of a question', '{ a: dataset { fingerprint } b: dataset { fingerprint } }', 10],
    [
      'a question in an answer',
      '{ analytics { coMembership(of: COMMITTEE, first: 30) { totalCount } } }',
      35,
    ],
  ])('%s', (_, source, records) => {
    expect(costOf(source).records).toBe(records);
  });
});

describe('a refusal', () => {
  it('names the fields that cost most, with their shares', () => {
    expect(
      refusalOf(
        '{ people(first: 100) { nodes { memberships(first: 100) { nodes { body { id } citations { locator } } } } } }',
      ),
    ).toBe(
      'The query may read 180100 records, its page sizes multiplied; the limit is 19000. Most are at people.memberships.citations (89 %), people.memberships (6 %) and people.memberships.body (6 %). Ask for smaller pages with first or last, or for fewer levels.',
    );
  });

  it('names where most relations are followed', () => {
    const many = (field: string, names: number) =>
      Array.from(
        { length: names },
        (_, index) => `x${index}: ${field}(first: ${index + 1}) { nodes { body { id } } }`,
      ).join(' ');
    expect(
      refusalOf(`{ person(name: "x") { ${many('memberships', 40)} affiliations { totalCount } } }`),
    ).toMatch(
      /^The query follows 82 relations; the limit is 60\. .* Most are at person\.memberships \(49 %\)/,
    );
  });

  it('counts a root field with several names as one', () => {
    const names = Array.from(
      { length: 62 },
      (_, index) => `a${index}: person(name: "${index}") { id }`,
    );
    expect(refusalOf(`{ ${names.join(' ')} }`)).toMatch(/62 relations.*at person \(100 %\)/);
  });

  it('refuses a question under too many names', () => {
    const names = Array.from(
      { length: 11 },
      (_, index) => `s${index}: search(text: "x") { totalCount }`,
    );
    expect(refusalOf(`{ ${names.slice(0, 10).join(' ')} }`)).toBeNull();
    expect(refusalOf(`{ ${names.join(' ')} }`)).toMatch(
      /take 330 units of work; the limit is 300.*at search \(100 %\)/,
    );
  });
});

test('fields of one place are summed before they are compared', () => {
  const field = (path: string, records: number) => ({
    path,
    records,
    relations: 0,
    values: 0,
    work: 0,
    scanned: 0,
    asked: false,
  });
  expect(dearest([field('a', 2), field('b', 3), field('a', 3)], 'records')).toEqual([
    { path: 'a', cost: 5, share: 0.63 },
    { path: 'b', cost: 3, share: 0.38 },
  ]);
});
