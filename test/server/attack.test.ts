import type { FastifyInstance } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import {
  MOST_ALIASES,
  MOST_BYTES,
  MOST_DEPTH,
  MOST_DIRECTIVES,
  MOST_ERRORS,
  MOST_FIELDS,
  MOST_INTROSPECTED,
  MOST_ROOT_FIELDS,
} from '../../src/plan/limits';
import { isTooLarge } from '../../src/server/graphql/answer-size';
import { publishedOperations } from '../../src/server/http/operations';
import { chain } from '../support/visits';
import { post, servePeople } from './serving';

let app: FastifyInstance;
servePeople((started) => (app = started));

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const person = (selected: string) => `{ person(name: "Ada") { ${selected} } }`;
/** So many levels of fields, `committee` among them. */
const deep = (levels: number) => {
  const [hops, rest] = [Math.floor((levels - 2) / 3), (levels - 2) % 3];
  const open = 'subcommittees(first: 1) { edges { node { ';
  const last = ['id', 'subcommittees { totalCount }', 'subcommittees(first: 1) { nodes { id } }'][
    rest
  ];
  return `{ committee(acronym: "DASC") { ${open.repeat(hops)} ${last} ${'} } } '.repeat(hops)} } }`;
};
/** A fragment that is spread twice by another, which is spread twice, and so on. */
const doubled = (levels: number, type = 'Query', last = '__typename') =>
  chain(type, levels, (next) => `...${next} ...${next}`, last);

/** What a limit allows, one more than that, and what is said of it. */
const LIMITS: [string, string, string, RegExp][] = [
  ['depth', deep(MOST_DEPTH), deep(MOST_DEPTH + 1), /nests fields 31 deep; the limit is 30/],
  [
    'root fields',
    `{ ${times(MOST_ROOT_FIELDS, () => '__typename')} }`,
    `{ ...F __typename } fragment F on Query { ${times(MOST_ROOT_FIELDS, () => '__typename')} }`,
    /has 65 fields at its root; the limit is 64/,
  ],
  [
    'aliases',
    person(times(MOST_ALIASES, (index) => `a${index}: id`)),
    person(times(MOST_ALIASES + 1, (index) => `a${index}: id`)),
    /has 101 aliases.*the limit is 100/,
  ],
  [
    'directives',
    person(`id ${'@skip(if: false) id '.repeat(MOST_DIRECTIVES)}`),
    `${person('...F ...F')} fragment F on Person { ${'id @skip(if: false) '.repeat(11)} }`,
    /has 22 directives.*the limit is 20/,
  ],
  [
    'fields',
    person(times(MOST_FIELDS - 1, () => 'id')),
    person(times(MOST_FIELDS, () => 'id')),
    /selects 501 fields.*the limit is 500/,
  ],
];

/** Documents that a server once worked on for seconds, or for ever. */
const ATTACKS: [string, string][] = [
  ['fragments that each spread the next one twice', `{ ...f0 } ${doubled(150)}`],
  ['the same below a field', `${person('...f0')} ${doubled(100, 'Person', 'id')}`],
  [
    'introspection under aliases of aliases',
    `{ __schema { types { ${times(30, (index) => `f${index}: fields { ...G }`)} } } } fragment G on __Field { ${times(300, (index) => `d${index}: description`)} }`,
  ],
  [
    'a hundred times the schema',
    `{ ${times(100, (index) => `s${index}: __schema { ...S }`)} } fragment S on __Schema { types { name fields { name args { name } } } }`,
  ],
  [
    'the schema eight times',
    `{ ${times(8, (index) => `s${index}: __schema { ...S }`)} } fragment S on __Schema { types { name description fields { name description args { name description type { name kind ofType { name } } } } inputFields { name description type { name kind ofType { name } } } } }`,
  ],
  [
    'many searches',
    `query ($t: String! = "x") { ${times(60, (index) => `a${index}: search(text: $t) { totalCount }`)} }`,
  ],
  [
    'many analyses',
    `{ ${times(40, (index) => `a${index}: analytics(asOf: "20${10 + (index % 15)}-01-${10 + (index % 15)}") { coMembership(of: PERSON) { totalCount } }`)} }`,
  ],
  [
    'many paths',
    `{ ${times(60, (index) => `a${index}: paths(from: "person:ada", to: "person:ben", first: ${1 + (index % 20)}) { truncated }`)} }`,
  ],
  [
    'many names of a field of many records',
    `{ people(first: 100) { nodes { memberships(first: 100) { nodes { ${times(80, (index) => `a${index}: id`)} } } } } }`,
  ],
  ['unknown directives', `{ __typename ${times(900, (index) => `@x${index}`)} }`],
];

describe('a limit of documents', () => {
  it.each(LIMITS)(
    'allows what it says, and refuses more: %s',
    async (_, allowed, beyond, message) => {
      expect((await post(app, { query: allowed })).body.errors).toBeUndefined();
      const { response, body } = await post(app, { query: beyond });
      expect([response.status, body.errors?.length, body.data]).toEqual([400, 1, undefined]);
      expect(body.errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
      expect(body.errors?.[0]?.message).toMatch(message);
    },
  );

  it.each(ATTACKS)('stops an attack: %s', async (_, query) => {
    const { response, body } = await post(app, { query });
    expect([response.status, body.errors?.[0]?.extensions['code']]).toEqual([
      400,
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('holds when a document comes again with larger variables', async () => {
    const query = `query ($n: Int!) { people(first: $n) { nodes { memberships(first: $n) { nodes { ${times(30, (index) => `a${index}: id`)} } } } } }`;
    expect((await post(app, { query, variables: { n: 10 } })).body.errors).toBeUndefined();
    const { body } = await post(app, { query, variables: { n: 100 } });
    expect(body.errors?.[0]?.message).toMatch(/may have \d+ values.*the limit is 122000/);
  });

  it('holds when introspection comes again with other variables', async () => {
    const twice = times(
      30,
      (index) =>
        `a${index}: __type(name: $t) { fields { args { type { inputFields { name description } } } type { fields { name description } } } }`,
    );
    const query = `query ($t: String!) { ${twice} }`;
    expect((await post(app, { query, variables: { t: 'None' } })).body.errors).toBeUndefined();
    const { body } = await post(app, { query, variables: { t: 'Query' } });
    expect(body.errors?.[0]?.message).toMatch(new RegExp(`more than ${MOST_INTROSPECTED} values`));
  });

  it('leaves the introspection of all tools', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
    expect((await post(app, { query })).body.errors).toBeUndefined();
  });

  it('is never met by a published operation', async () => {
    for (const { query } of publishedOperations()) {
      const { errors = [] } = (await post(app, { query })).body;
      // These three people have been to no meeting.
      expect(errors.filter(({ extensions: { code } }) => code !== 'BAD_REQUEST')).toEqual([]);
    }
  });

  it('is one of the faults that are told of one document', async () => {
    const { body } = await post(app, { query: `{ ${times(60, (index) => `x${index}`)} }` });
    expect(body.errors).toHaveLength(MOST_ERRORS + 1);
    expect(body.errors?.at(-1)?.message).toMatch(/Too many validation errors/);
  });
});

test('an answer with too many bytes is refused before it is written', () => {
  const texts = (count: number) => ({ a: Array.from({ length: count }, () => 'x'.repeat(997)) });
  expect(isTooLarge(texts(MOST_BYTES / 1_000 - 1))).toBe(false);
  expect(isTooLarge(texts(MOST_BYTES / 1_000))).toBe(true);
});
