import { parse, validate, type OperationDefinitionNode } from 'graphql';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../src/kernel/errors';
import { bindPlan } from '../../src/plan/bind-plan';
import { planOperation } from '../../src/plan/plan-operation';
import { MOST_RECORDS } from '../../src/plan/limits';
import { refuseTooComplex } from '../../src/plan/too-complex';
import { Variables } from '../../src/plan/value';
import { ServedGraph } from '../../src/server/served-graph';
import { fragmentsOf } from '../../src/server/graphql/fragments';
import { peopleStore, post, serverOn } from '../server/serving';
import { theSchema } from '../support/ask';
import { chain } from '../support/visits';

function planOf(source: string) {
  const document = parse(source);
  expect(validate(theSchema(), document)).toEqual([]);
  const input = { schema: theSchema(), fragments: fragmentsOf(document), variables: {} };
  const plan = planOperation(input, document.definitions[0] as OperationDefinitionNode);
  return bindPlan(plan, new Variables({}));
}

/** The refusal of a document while it is planned, or null. */
function refusalOf(source: string): Refusal | null {
  try {
    planOf(source);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Documents that lead to twice as many reads with each level. */
const DOCUMENTS: [what: string, (levels: number) => string, levels?: number][] = [
  [
    'a relation that reaches two nouns, each with a list',
    (levels) =>
      `{ memberships { nodes { ...f0 } } } ${chain('Membership', levels, (next) => `holder { ... on Person { memberships { nodes { ...${next} } } a: memberships(first: 1) { nodes { ...${next} } } } ... on Organization { heldMemberships { nodes { ...${next} } } } }`, 'id')}`,
  ],
  [
    'two lists, in fragments',
    (levels) =>
      `{ people { nodes { ...f0 } } } ${chain('Person', levels, (next) => `a: affiliations(first: 1) { nodes { person { ...${next} } } } b: affiliations(first: 2) { nodes { person { ...${next} } } }`, 'id')}`,
  ],
  [
    'two records that a question answers with',
    (levels) =>
      `{ person(name: "x") { ...f0 } } ${chain('Person', levels, (next) => `career { membership { holder { ...${next} } } affiliation { person { ...${next} } } }`, 'id')}`,
  ],
  [
    'two records that a question answers with, below a question',
    (levels) =>
      `{ search(text: "x") { nodes { ...f0 } } } ${chain('Node', levels, (next) => `... on Person { career { affiliation { person { ...${next} } } membership { holder { ...${next} } } } }`, 'id')}`,
  ],
  [
    'two records that a question beside the unknowns answers with',
    (levels) =>
      `{ unknowns { membersNotNamed { body { ... on Organization { ...f0 } } } } } ${chain('Organization', levels, (next) => `a: memberCoverage { body { ... on Organization { ...${next} } } } b: memberCoverage(asOf: "2020-01-01") { body { ... on Organization { ...${next} } } }`, 'id')}`,
    9,
  ],
];

const TOO_MANY_READS =
  'The query follows more than 240 relations; the limit is 60. Ask for fewer relations, or split the query.';

describe('a document of which every level has two reads for each above it', () => {
  test.each(DOCUMENTS)(
    'is planned no further than it has to be: %s',
    (_, documentOf, levels = 6) => {
      expect(refusalOf(documentOf(2))).toBeNull();
      const refusal = refusalOf(documentOf(levels));
      expect([refusal?.code, refusal?.message]).toEqual(['QUERY_TOO_COMPLEX', TOO_MANY_READS]);
      expect(refusal?.details).toEqual({ relationsAllowed: 60 });
    },
  );
});

/** Measures of measures, so many at each of three levels, with arguments that no two have in common. */
const measures = (many: number) => {
  const each = (field: string, below: string) =>
    Array.from(
      { length: many },
      (_, index) => `m${index}: ${field}(first: ${index + 1}) { nodes { ${below} } }`,
    ).join(' ');
  return `{ analytics { ${each('communities', '...Pairs')} } }
    fragment Pairs on Community { ${each('pairs', '...Shared')} }
    fragment Shared on CoMembership { ${each('shared', 'truncated')} }`;
};

describe('a document with many fields below questions', () => {
  it('is planned when there are not too many', () => {
    expect(refusalOf(measures(5))).toBeNull();
  });

  it('is planned no further when there are far too many', () => {
    const refusal = refusalOf(measures(12));
    expect([refusal?.code, refusal?.message]).toEqual([
      'QUERY_TOO_COMPLEX',
      'The query asks for more than 1000 fields below its questions, which is the limit. Ask for fewer fields, or split the query.',
    ]);
    expect(refusal?.details).toEqual({ fieldsAllowed: 1_000 });
  });
});

/** Fields that are answered for each record by themselves, what counts for each answer, and what is selected. */
const ANSWERED: [name: string, counts: number, list: string, selected: string][] = [
  ['seats', 50, 'committees', 'seats(asOf: "2020-01-01") { seats }'],
  ['services', 40, 'committees', 'services(first: 1) { totalCount }'],
  ['leadership', 40, 'committees', 'leadership { truncated }'],
  ['turnover', 15, 'committees', 'turnover(from: "2019-01-01", to: "2020-01-01") { truncated }'],
  ['career', 10, 'people', 'career { certainty }'],
  ['citation', 1, 'documents', 'citation'],
  ['spans', 5, 'memberships', 'spans { from }'],
  ['statusAsOf', 5, 'policies', 'statusAsOf(asOf: "2020-01-01") { status }'],
  ['memberCoverage', 5, 'organizations', 'memberCoverage { recorded }'],
];
const answered = (list: string, selected: string, many: number) =>
  `{ ${list}(first: 100) { nodes { ${aliases(many, selected)} } } }`;
const aliases = (many: number, field: string) =>
  Array.from({ length: many }, (_, index) => `s${index}: ${field}`).join(' ');

describe('a field that is answered for each record by itself', () => {
  const refusalFor = (source: string) => {
    const plan = planOf(source);
    return () => refuseTooComplex(plan.cost);
  };

  it.each(ANSWERED)(
    'is answered as often as it is allowed, and refused once more: %s',
    (name, counts, list, selected) => {
      const most = Math.floor((MOST_RECORDS - 100) / (100 * counts));
      expect(refusalFor(answered(list, selected, most))).not.toThrow();
      expect(refusalFor(answered(list, selected, most + 1))).toThrow(
        `may read ${100 + 100 * counts * (most + 1)} records, its page sizes multiplied; the limit is 19000. Most are at ${list}.${name} (`,
      );
      expect(refusalFor(answered(list, selected, most + 1))).toThrow(
        `An answer counts as several records, or as its page size if that is more: of ${name} as ${counts}.`,
      );
    },
  );

  it('is in the price of its record, where it takes little, except under further names', () => {
    const costOf = (many: number) =>
      planOf(answered('memberships', 'length { sentence }', many)).cost;
    expect([1, 2, 3].map((many) => costOf(many).records)).toEqual([100, 600, 1_100]);
  });

  it('counts as its page size if that is more', () => {
    const pages = aliases(2, 'services(first: 100) { totalCount }');
    expect(planOf(`{ committees(first: 10) { nodes { ${pages} } } }`).cost.records).toBe(
      10 + 2 * 10 * 100,
    );
  });

  it('counts below a record that a question answers with', () => {
    const below = aliases(600, 'citation');
    expect(refusalFor(`{ search(text: "x") { nodes { ... on Document { ${below} } } } }`)).toThrow(
      'of citation as 1',
    );
  });
});

describe('a filter with many branches', () => {
  const filtered = (branches: number) =>
    `{ people(filter: { or: [${'{ or: [] } '.repeat(branches)}] }) { totalCount } }`;
  const planned = (branches: number) => planOf(filtered(branches)).roots.get('people');

  it('is planned when there are not too many', () => {
    expect(planned(49)).toMatchObject({ kind: 'list' });
  });

  it('is refused for its field when there are too many', () => {
    expect(planned(50)).toMatchObject({
      kind: 'faulty',
      fault: {
        code: 'QUERY_TOO_COMPLEX',
        message: expect.stringContaining('more than 50 conditions') as string,
      },
    });
  });
});

describe('a document that is too large to be planned', () => {
  let servedGraph: ServedGraph;
  let app: FastifyInstance;
  beforeAll(async () => {
    servedGraph = new ServedGraph(await peopleStore());
    app = await serverOn(servedGraph);
  });
  afterAll(async () => {
    await app.close();
    await servedGraph.close();
  });

  it('is refused as a whole', async () => {
    const lists = Array.from(
      { length: 60 },
      (_, index) => `l${index}: topics(first: ${index + 1}) { nodes { id } }`,
    );
    const query = `{ right: people { totalCount } ${lists.join(' ')} }`;
    const { response, body } = await post(app, { query });
    expect([response.status, body.data]).toEqual([400, undefined]);
    expect(body.errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_COMPLEX', relations: 61, relationsAllowed: 60 } },
    ]);
  });
});
