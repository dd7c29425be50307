import type { FastifyInstance } from 'fastify';
import {
  astFromValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  print,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { ServedGraph } from '../../src/server/served-graph';
import { theSchema } from '../support/ask';
import { peopleStore, post, serverOn } from './serving';

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

/** A field that is asked for beside the wrong one, and its answer. */
const RIGHT = 'right: people { totalCount }';
const ANSWER = { right: { totalCount: 3 } };

/** Asks with null in every variable; each has a default, as it could not stand for a value that must not be null otherwise. */
async function withNull(declared: string, selection: string) {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => name as string);
  const { response, body } = await post(app, {
    query: `query (${declared}) { ${selection} }`,
    variables: Object.fromEntries(names.map((name) => [name, null])),
  });
  return { status: response.status, ...body };
}

const mustNotBeNull = (name: string, type: string) =>
  `Argument "${name}" of non-null type "${type}" must not be null.`;

function literalOf(type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (isListType(inner)) return `[${literalOf(inner.ofType)}]`;
  if (isEnumType(inner)) return inner.getValues()[0]?.name ?? '';
  return { Int: '1', Date: '"2020-01-01"' }[getNamedType(inner).name] ?? '"x"';
}

const valueOf = ({ type, defaultValue }: GraphQLArgument) =>
  defaultValue === undefined ? literalOf(type) : print(astFromValue(defaultValue, type) as never);

/** Every argument of a root field that must not be null, each with its field asked for with null in it. */
const ROOT_ARGUMENTS = Object.values(theSchema().getQueryType()?.getFields() ?? {}).flatMap(
  (field) => {
    const required = field.args.filter(({ type }) => isNonNullType(type));
    return required.map((wrong) => {
      const given = required.map(
        (arg) => `${arg.name}: ${arg === wrong ? '$v' : literalOf(arg.type)}`,
      );
      const declared = `$v: ${String(getNullableType(wrong.type))} = ${valueOf(wrong)}`;
      const selection = `wrong: ${field.name}(${given.join(', ')}) { __typename }`;
      // A field that is never null itself takes the whole answer with it.
      const data = isNonNullType(field.type) ? null : { wrong: null, ...ANSWER };
      return [`${field.name}(${wrong.name})`, wrong, declared, selection, data] as const;
    });
  },
);

describe('an argument of a root field that is null and must not be', () => {
  it('is looked for in all fields', () => {
    expect(ROOT_ARGUMENTS.map(([place]) => place)).toEqual(
      expect.arrayContaining(['changes(first)', 'nodes(ids)', 'person(name)', 'lineage(depth)']),
    );
  });

  it.each(ROOT_ARGUMENTS)(
    'is told of that field, and the others are answered: %s',
    async (_, { name, type }, declared, selection, expected) => {
      const { status, data, errors } = await withNull(declared, `${selection} ${RIGHT}`);
      expect([status, data]).toEqual([200, expected]);
      expect(errors).toEqual([
        {
          message: mustNotBeNull(name, String(type)),
          locations: [expect.anything()],
          path: ['wrong'],
          extensions: { code: 'BAD_REQUEST' },
        },
      ]);
    },
  );

  it('is told of that field where the variable has no default and the argument has one', async () => {
    const { status, data, errors } = await withNull(
      '$n: Int',
      `a: changes(from: "2023", to: "2024", first: $n) { __typename } ${RIGHT}`,
    );
    expect([status, data]).toEqual([200, { a: null, ...ANSWER }]);
    expect(errors).toMatchObject([
      { message: mustNotBeNull('first', 'Int!'), path: ['a'], extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});

/** What stands below a root field and cannot be used, and what is told of it. */
const BELOW: [what: string, declared: string, selection: string, message: string][] = [
  [
    'an argument of a question, below a record',
    '$v: Date = "2020-01-01"',
    'wrong: committee(acronym: "x") { turnover(from: $v, to: "2021-01-01") { truncated } }',
    mustNotBeNull('from', 'Date!'),
  ],
  [
    'an argument with a default',
    '$v: [Role!]',
    'wrong: committees { nodes { leadership(roles: $v) { truncated } } }',
    mustNotBeNull('roles', '[Role!]!'),
  ],
  [
    'an argument of what picks one of a list',
    '$v: Date = "2020-01-01"',
    'wrong: policies { nodes { step(asOf: $v) { id } } }',
    mustNotBeNull('asOf', 'Date!'),
  ],
  [
    'a key of an order',
    '$v: PersonOrderBy = NAME',
    'wrong: people(orderBy: [{ by: $v }]) { totalCount }',
    'Argument "orderBy" has invalid value [{by: $v}].',
  ],
  [
    'a direction, which has a default, deep in lists',
    '$v: OrderDirection',
    'wrong: committees { nodes { memberships(orderBy: [{ by: ROLE, direction: $v }]) { totalCount } } }',
    'Argument "orderBy" has invalid value [{by: ROLE, direction: $v}].',
  ],
  [
    'an item of a list',
    '$v: ID = "x"',
    'wrong: people(filter: { id: { in: ["x", $v] } }) { totalCount }',
    'Argument "filter" has invalid value {id: {in: ["x", $v]}}.',
  ],
  [
    'an item of a list in a filter',
    '$v: String = "x"',
    'wrong: people(filter: { or: [{ name: { in: ["x", $v] } }] }) { totalCount }',
    'Argument "filter" has invalid value {or: [{name: {in: ["x", $v]}}]}.',
  ],
  [
    'an argument below the records that a question answers with',
    '$v: Date = "2020-01-01"',
    'wrong: search(text: "x") { nodes { ... on Policy { nextStep(asOf: $v) { id } } } }',
    mustNotBeNull('asOf', 'Date!'),
  ],
  [
    'a directive below a list',
    '$v: Boolean = true',
    'wrong: people { totalCount @include(if: $v) }',
    mustNotBeNull('if', 'Boolean!'),
  ],
  [
    'a directive on a fragment below a record',
    '$v: Boolean = true',
    'wrong: node(id: "x") { ... on Person @skip(if: $v) { name } }',
    mustNotBeNull('if', 'Boolean!'),
  ],
  [
    'a directive below a question',
    '$v: Boolean = true',
    'wrong: search(text: "x") { nodes { id @include(if: $v) } }',
    mustNotBeNull('if', 'Boolean!'),
  ],
];

describe('what is null below a root field and must not be', () => {
  it.each(BELOW)(
    'is told of that root field, and the others are answered: %s',
    async (_, declared, selection, message) => {
      const { status, data, errors } = await withNull(declared, `${selection} ${RIGHT}`);
      expect([status, data]).toEqual([200, { wrong: null, ...ANSWER }]);
      expect(errors).toEqual([
        {
          message,
          locations: [expect.anything()],
          path: ['wrong'],
          extensions: { code: 'BAD_REQUEST' },
        },
      ]);
    },
  );

  it('is told of the measure that has it, where measures are asked for', async () => {
    const { status, data, errors } = await withNull(
      '$v: AnalyticsSubject = PERSON',
      `analytics { wrong: coMembership(of: $v) { totalCount } } ${RIGHT}`,
    );
    expect([status, data]).toMatchObject([200, ANSWER]);
    expect(errors).toMatchObject([
      {
        message: mustNotBeNull('of', 'AnalyticsSubject!'),
        path: ['analytics', 'wrong'],
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });
});

describe('what decides whether a root field is asked for at all', () => {
  it.each([
    ['on the field', `wrong: topics @include(if: $v) { totalCount } ${RIGHT}`],
    ['on a fragment', `... on Query @skip(if: $v) { wrong: topics { totalCount } } ${RIGHT}`],
  ])('makes the whole answer null when it is null: %s', async (_, selection) => {
    const { status, data, errors } = await withNull('$v: Boolean = true', selection);
    expect([status, data]).toEqual([200, null]);
    expect(errors).toMatchObject([
      { message: mustNotBeNull('if', 'Boolean!'), extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});

describe('a variable that is not given', () => {
  it.each([
    [
      'leaves an argument its default',
      '$n: Int',
      'changes(from: "2023", to: "2024", first: $n) { from }',
    ],
    ['leaves out a filter', '$f: PersonFilter', 'people(filter: $f) { totalCount }'],
    [
      'leaves out a part of one',
      '$f: String',
      'people(filter: { name: { eq: $f } }) { totalCount }',
    ],
  ])('%s', async (_, declared, selection) => {
    const { response, body } = await post(app, { query: `query (${declared}) { ${selection} }` });
    expect([response.status, body.errors]).toEqual([200, undefined]);
  });
});
