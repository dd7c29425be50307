import type { FastifyInstance, FastifyReply } from 'fastify';
import { LONGEST_TEXT, MOST_WORDS } from '../../src/memory/search/words';
import * as limits from '../../src/plan/limits';
import { LARGEST_PAGE } from '../../src/plan/window';
import { ExportGate } from '../../src/server/http/export-gate';
import { LARGEST_BODY } from '../../src/server/http/error';
import { inItsTime } from '../../src/server/http/request-signal';
import { ServedGraph } from '../../src/server/served-graph';
import { embeddedRealStore } from '../support/engine';
import { post, serverOn } from './serving';

let servedGraph: ServedGraph;
let app: FastifyInstance;
beforeAll(async () => {
  servedGraph = new ServedGraph(embeddedRealStore());
  app = await serverOn(servedGraph);
});
afterAll(async () => {
  await app.close();
  await servedGraph.close();
});

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const people = (given: string) => `{ people(${given}) { nodes { id } } }`;
const nested = (levels: number, [open, close]: readonly [string, string], inner: string) =>
  `${open.repeat(levels)}${inner}${close.repeat(levels)}`;

type Refused = keyof {
  [
    Name in keyof typeof limits.BEYOND as (typeof limits.BEYOND)[Name] extends string ? Name : never
  ]: true;
};

const SUB = ['subcommittees(first: 1) { nodes { ', ' } }'] as const;

/** A query that goes beyond this limit and no other that is looked at before. */
const QUERIES = {
  LARGEST_PAGE: people('first: 101'),
  MOST_RELATIONS: `{ ${times(61, (index) => `a${index}: people(first: 1) { totalCount }`)} }`,
  MOST_RELATIONS_DEEP: `{ committee(acronym: "DASC") { ${nested(13, SUB, 'id')} } }`,
  MOST_RECORDS: `{ people { nodes { memberships(first: 100) { nodes { citations { document { citations: label } } } } } } committees(first: 100) { nodes { memberships(first: 100) { nodes { citations { locator } } } } } }`,
  MOST_SCANNED: `{ committee(acronym: "DASC") { memberships(first: 100) { nodes { holder { ... on Person { memberships(first: 50) { nodes { body { ... on Committee { memberships(first: 1, filter: { role: { eq: CHAIR } }) { totalCount } } } } } } } } } } }`,
  MOST_VALUES: `{ people(first: 100) { nodes { memberships(first: 100) { nodes { ${times(20, (index) => `a${index}: id`)} } } } } }`,
  MOST_BYTES: `{ people(first: 100, orderBy: { by: MEMBERSHIPS_COUNT, direction: DESC }) { nodes { memberships(first: 9) { nodes { body { ... on Committee { ${times(40, (index) => `a${index}: purpose`)} } } } } } } }`,
  MOST_WORK: `{ ${times(26, (index) => `a${index}: search(text: "x") { totalCount }`)} }`,
  MOST_TOKENS: `{ ${times(2_001, () => 'a')} }`,
  MOST_FIELDS: `{ committee(acronym: "DASC") { ${times(500, () => 'id')} } }`,
  MOST_DEPTH: `{ committee(acronym: "DASC") { ${nested(15, SUB, 'id')} } }`,
  MOST_ROOT_FIELDS: `{ ${times(65, () => '__typename')} }`,
  MOST_ALIASES: `{ committee(acronym: "DASC") { ${times(101, (index) => `a${index}: id`)} } }`,
  MOST_DIRECTIVES: `{ committee(acronym: "DASC") { ${times(21, () => 'id @skip(if: false)')} } }`,
  MOST_INTROSPECTED: `{ __schema { types { ${times(30, (index) => `a${index}: fields { args { name description defaultValue } }`)} } } }`,
  MOST_FILTER_RELATIONS: people(
    'filter: { memberships: { some: { body: { committee: { memberships: { some: { holder: { person: { name: { eq: "x" } } } } } } } } } }',
  ),
  MOST_FILTER_PARTS: people(`filter: { or: [${times(51, () => '{ name: { eq: "x" } }')}] }`),
  MOST_FILTER_NESTING: people(`filter: ${nested(11, ['{ not: ', ' }'], '{ name: { eq: "x" } }')}`),
  MOST_FILTER_VALUES: people(`filter: { name: { in: [${times(101, () => '"x"')}] } }`),
  MOST_ORDER_KEYS: people(`orderBy: [${times(6, () => '{ by: NAME }')}]`),
  LONGEST_TEXT: `{ search(text: "${'x'.repeat(301)}") { totalCount } }`,
  MOST_WORDS: `{ search(text: "${times(33, () => 'x')}") { totalCount } }`,
  LARGEST_BODY: `{ a } #${'x'.repeat(100_000)}`,
} satisfies Partial<Record<Refused, string>>;

const never = () => new Promise<never>(() => undefined);
const RAW = { raw: { destroyed: false, once: () => undefined, off: () => undefined } };
const late = () => inItsTime(RAW as unknown as FastifyReply, never, { ms: 1 });

/** What goes beyond a limit of time, or of files. */
const OTHERS = {
  REQUEST_TIME: late,
  EXPORT_TIME: late,
  EXPORTS_WAITING: () => {
    const gate = new ExportGate();
    let end: (file: Buffer) => void = () => undefined;
    const held = new Promise<Buffer>((resolve) => (end = resolve));
    const asked = Array.from({ length: 2 + limits.EXPORTS_WAITING }, () => gate.make(() => held));
    // One that goes on would keep the process from ending.
    return Promise.race(asked).finally(() => end(Buffer.alloc(0)));
  },
} satisfies Partial<Record<Refused, () => Promise<unknown>>>;

/** Each of these has a test of its own, with a graph or with clients that are made for it. */
type Elsewhere = 'EXPORT_BYTES' | 'MOST_COMPARED' | 'MOST_STEPS' | 'PAGES_WAITING';

const LIMITS = { ...limits, LARGEST_BODY, LARGEST_PAGE, LONGEST_TEXT, MOST_WORDS };

// The compiler misses a limit that is not tried here.
const TRIED: Readonly<Record<Exclude<Refused, Elsewhere>, string | (() => Promise<unknown>)>> = {
  ...QUERIES,
  ...OTHERS,
};

test.each(Object.entries(TRIED))(
  'what goes beyond %s is refused as the documentation says',
  async (name, tried) => {
    const code = limits.BEYOND[name as Refused];
    if (typeof tried !== 'string') return expect(tried()).rejects.toMatchObject({ code });
    const { body } = await post(app, { query: tried });
    const most = expect.stringContaining(String(LIMITS[name as keyof typeof QUERIES])) as string;
    expect(body.errors).toMatchObject([{ message: most, extensions: { code } }]);
  },
);
