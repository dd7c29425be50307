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
import { theSchema } from '../support/ask';
import { post, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

/** A field that is asked for beside the wrong one, and its answer. */
const RIGHT = 'right: people { totalCount }';
const ANSWER = { right: { totalCount: 3 } };

/** Asks with null in every variable; each has a default, as it could not stand for a value that must not be null otherwise. */
async function withNull(declared: string, selection: string) {
  const names = [...declared.matchAll(/\$(\w+)/g)].map(([, name]) => name as string);
  const { response, body } = await post(app, {
    query: `query ${declared && `(${declared})`} { ${selection} }`,
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
  return { Int: '1', Boolean: 'false', Date: '"2020-01-01"' }[getNamedType(inner).name] ?? '"x"';
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
      return [`${field.name}(${wrong.name})`, wrong, declared, selection] as const;
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
    async (_, { name, type }, declared, selection) => {
      const { status, data, errors } = await withNull(declared, `${selection} ${RIGHT}`);
      expect([status, data]).toEqual([200, { wrong: null, ...ANSWER }]);
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

const NULL_IN_IT = 'A variable in it is null or not given, where a value is needed.';

/** What stands below a root field and cannot be used, and what is told of it. */
const BELOW: [what: string, declared: string, selection: string, message: string][] = [
  [
    'a key of an order',
    '$v: PersonOrderBy = NAME',
    'wrong: people(orderBy: [{ by: $v }]) { totalCount }',
    `Argument "orderBy" has invalid value [{by: $v}]. ${NULL_IN_IT}`,
  ],
  [
    'a direction, which has a default, deep in lists',
    '$v: OrderDirection',
    'wrong: committees { nodes { memberships(orderBy: [{ by: ROLE, direction: $v }]) { totalCount } } }',
    `Argument "orderBy" has invalid value [{by: ROLE, direction: $v}]. ${NULL_IN_IT}`,
  ],
  [
    'an item of a list',
    '$v: ID = "x"',
    'wrong: people(filter: { id: { in: ["x", $v] } }) { totalCount }',
    `Argument "filter" has invalid value {id: {in: ["x", $v]}}. ${NULL_IN_IT}`,
  ],
  [
    'an item of a list in a filter',
    '$v: String = "x"',
    'wrong: people(filter: { or: [{ name: { in: ["x", $v] } }] }) { totalCount }',
    `Argument "filter" has invalid value {or: [{name: {in: ["x", $v]}}]}. ${NULL_IN_IT}`,
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
});

/** Questions with something wrong in them or below them, each beside a field of the same record or answer. */
const QUESTIONS: [what: string, declared: string, selection: string, message: string][] = [
  [
    'an argument with a default that is null',
    '$v: Boolean',
    'ada: person(name: "Ada") { name wrong: services(acrossRoles: $v) { from } }',
    mustNotBeNull('acrossRoles', 'Boolean!'),
  ],
  [
    'a list below it with a page that is too large',
    '',
    'ada: person(name: "Ada") { name wrong: services { body { ... on Committee { memberships(first: 0) { totalCount } } } } }',
    'ada.wrong.body.memberships.first: 0 is out of range; expected 1 to 100.',
  ],
  [
    'an argument of a measure',
    '$v: AnalyticsSubject = PERSON',
    'ada: analytics { name: __typename wrong: coMembership(of: $v) { totalCount } }',
    mustNotBeNull('of', 'AnalyticsSubject!'),
  ],
  [
    'a list below a measure with a page that is too large',
    '',
    'ada: analytics { name: __typename wrong: coMembership(of: PERSON) { nodes { pair { ... on Person { memberships(first: 0) { totalCount } } } } } }',
    'ada.wrong.nodes.pair.memberships.first: 0 is out of range; expected 1 to 100.',
  ],
];

describe('what is wrong with a question', () => {
  it.each(QUESTIONS)('leaves all beside it: %s', async (_, declared, selection, message) => {
    const { status, data, errors } = await withNull(declared, `${selection} ${RIGHT}`);
    const ada = { name: expect.any(String) as string, wrong: null };
    expect([status, data]).toEqual([200, { ada, ...ANSWER }]);
    expect(errors).toMatchObject([
      { message, path: ['ada', 'wrong'], extensions: { code: 'BAD_REQUEST' } },
    ]);
  });
});

describe('what decides whether a root field is asked for at all', () => {
  it.each([
    ['on the field', `wrong: topics @include(if: $v) { totalCount } ${RIGHT}`],
    ['on a fragment', `... on Query @skip(if: $v) { wrong: topics { totalCount } } ${RIGHT}`],
  ])('makes the request one that cannot be read when it is null: %s', async (_, selection) => {
    const { status, data, errors } = await withNull('$v: Boolean = true', selection);
    expect([status, data]).toEqual([400, undefined]);
    expect(errors).toEqual([
      {
        message: mustNotBeNull('if', 'Boolean!'),
        locations: [expect.anything()],
        extensions: { code: 'BAD_REQUEST' },
      },
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
      'leaves out a condition of one',
      '$f: TextFilter',
      'people(filter: { name: $f }) { totalCount }',
    ],
  ])('%s', async (_, declared, selection) => {
    const { response, body } = await post(app, { query: `query (${declared}) { ${selection} }` });
    expect([response.status, body.errors]).toEqual([200, undefined]);
  });
});
