import {
  astFromValue,
  getNamedType,
  isInputObjectType,
  isListType,
  getNullableType,
  isObjectType,
  print,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { CountingReader, ask, theSchema } from '../support/ask';
import { allStores } from '../support/engines';
import { Snapshot } from '../../src/memory/snapshot';
import type { Store } from '../../src/store/port';
import { reading } from '../store/statements';

/** Texts that break out of quotes, statements, patterns and encodings where these are made by hand. */
const HOSTILE = [
  `'`,
  `"`,
  '`',
  '\\',
  `\\'`,
  `' OR '1'='1`,
  `' OR 1=1 //`,
  `'}) DETACH DELETE n //`,
  `"}) MATCH (n) DETACH DELETE n RETURN "`,
  `\`) MATCH (n) DETACH DELETE n //`,
  `' UNION MATCH (n) RETURN n //`,
  `'; DROP CONSTRAINT node_id; //`,
  `CALL db.labels()`,
  `LOAD CSV FROM 'file:///etc/passwd' AS row`,
  '$id',
  '${id}',
  '{{id}}',
  '#{id}',
  '%s%n',
  '%27%20OR%201=1',
  '*/ RETURN 1 /*',
  '// comment',
  '.*',
  '(a+)+$',
  '[',
  '^',
  '?',
  '*~"',
  '\u0000',
  '\u2028',
  '\u202eabc',
  '\ufeff',
  '\ud83d\ude00',
  'ﷺ'.repeat(20),
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'null',
  'x'.repeat(250),
];

/** A place of the schema that takes a text: a document with it as the variable `v`, and its value for a text. */
interface Place {
  readonly name: string;
  readonly query: string;
  readonly type: GraphQLInputType;
  readonly valueOf: (text: string) => unknown;
}

const TEXTS = new Set(['String', 'ID']);
const ROOTS = Object.values(theSchema().getQueryType()?.getFields() ?? {});

const needed = ({ type, defaultValue }: GraphQLArgument) =>
  String(type).endsWith('!') && defaultValue === undefined;

/** A value for an argument that must be given beside the one in question. */
function harmless(type: GraphQLInputType): string {
  const text = { ID: '"committee:dasc"', String: '"dasc"', Date: '"2020-01-01"' }[
    getNamedType(type).name
  ];
  if (!text) throw new Error(`No value is known for ${String(type)}.`);
  return isListType(getNullableType(type)) ? `[${text}, "committee:ccnso-council"]` : text;
}

type Way = readonly [path: readonly string[], valueOf: (text: string) => unknown];

/** Where a type takes texts, through so many relations or combinations of filters. */
function within(type: GraphQLInputType, levels: number): Way[] {
  const of = getNullableType(type);
  if (isListType(of))
    return within(of.ofType, levels).map(([path, valueOf]) => [path, (text) => [valueOf(text)]]);
  if (TEXTS.has(getNamedType(of).name)) return [[[], (text) => text]];
  if (!isInputObjectType(of) || levels === 0) return [];
  return Object.values(of.getFields()).flatMap((field) =>
    within(field.type, levels - 1).map(([path, valueOf]): Way => [
      [field.name, ...path],
      (text) => ({ [field.name]: valueOf(text) }),
    ]),
  );
}

const places: Place[] = ROOTS.flatMap(({ name, args, type }) =>
  args.flatMap((arg) =>
    within(arg.type, 2).map(([path, valueOf]) => {
      const named = getNamedType(type);
      const others = args.filter((other) => other !== arg && needed(other));
      const given = others.map((other) => `${other.name}: ${harmless(other.type)}`);
      const counted = isObjectType(named) && 'totalCount' in named.getFields();
      const query = `query ($v: ${String(arg.type)}) { ${name}(${[`${arg.name}: $v`, ...given].join(', ')}) { ${counted ? 'totalCount' : '__typename'} } }`;
      return { name: [name, arg.name, ...path].join('.'), query, type: arg.type, valueOf };
    }),
  ),
);

describe('a hostile text', () => {
  let stores: { name: string; store: Store }[] = [];
  beforeAll(async () => {
    stores = await allStores();
  });
  afterAll(() => Promise.all(stores.map(({ store }) => store.close())));

  it('changes neither what is sent to an engine nor what is in it, wherever it stands', async () => {
    expect(stores).not.toEqual([]);
    for (const { name, store } of stores) {
      const before = await counts(store);
      expect({ name, wrong: await wrongIn(store) }).toEqual({ name, wrong: [] });
      expect(await counts(store)).toEqual(before);
    }
  }, 600_000);
});

/** The places where a text leads to another statement than a harmless one, or to what is no refusal. */
async function wrongIn(store: Store): Promise<unknown[]> {
  const snapshot = new Snapshot(store.patient);
  const wrong: unknown[] = [];
  for (const [index, place] of places.entries()) {
    const { name } = place;
    const sentFor = (asked: Asked) => sent(store, snapshot, asked);
    const known = await sentFor(inVariable(place, 'dasc'));
    const asked = [
      ...textsAt(index).map((text) => inVariable(place, text)),
      inDocument(place, few(index)[0] as string),
    ];
    for (const each of asked) {
      const told = await sentFor(each);
      const others = told.statements.filter((text) => !known.statements.includes(text));
      if (others.length > 0 || told.faults.length > 0) wrong.push({ name, ...each, ...told });
    }
  }
  return wrong;
}

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
const inVariable = ({ query, valueOf }: Place, text: string): Asked => ({
  query,
  variables: { v: valueOf(text) },
});
/** The same with the text in the document, where a plan is made for it alone. */
function inDocument({ query, type, valueOf }: Place, text: string): Asked {
  const value = astFromValue(valueOf(text), type);
  if (!value) throw new Error(`${text} is no value.`);
  return { query: query.replace(/^query \(.*?\) /, '').replace('$v', () => print(value)) };
}

/** What tells how a text is compared: the operator of a filter, or an argument. */
const kindOf = ({ name }: Place) =>
  name.includes('.filter.') ? name.slice(name.lastIndexOf('.')) : name;
const firstOfKind = new Set([
  ...new Map(places.map((place) => [kindOf(place), place] as const).reverse()).values(),
]);

/** The first place of each kind has all texts, every other one some, and every text stands in many places. */
const textsAt = (index: number) => (firstOfKind.has(places[index] as Place) ? HOSTILE : few(index));

const SHARE = 3;
const few = (index: number) =>
  Array.from({ length: SHARE }, (_, n) => HOSTILE[(index * SHARE + n) % HOSTILE.length] as string);

/** The statements that lead to the answer, without the values, and what no refusal is. */
async function sent(store: Store, snapshot: Snapshot, { query, variables }: Asked) {
  const reader = new CountingReader(store);
  const { errors = [] } = await ask(reader, query, { ...variables }, snapshot);
  return {
    statements: reader.sent.map(({ statement }) => statement.text),
    faults: errors.filter(({ originalError }) => originalError && !isRefusal(originalError)),
  };
}

const isRefusal = ({ name }: Error) => name === 'Refusal' || name === 'GraphQLError';

async function counts(store: Store) {
  const [nodes] = await store.read(reading('MATCH (n) RETURN count(n) AS count'));
  const [arrows] = await store.read(reading('MATCH ()-[r]->() RETURN count(r) AS count'));
  return [nodes?.['count'], arrows?.['count']];
}

it('there are many places and texts, and every text is tried', () => {
  expect(places.length).toBeGreaterThan(200);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(30);
  const kinds = [...firstOfKind].map(kindOf);
  expect(kinds).toEqual(expect.arrayContaining(['.eq', '.contains', '.startsWith', '.in']));
  const tried = new Set(places.flatMap((_, index) => few(index)));
  expect(tried.size).toBe(HOSTILE.length);
});
