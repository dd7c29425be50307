import { relationsFrom } from '../../src/model/model';
import {
  MOST_FILTER_NESTING,
  MOST_FILTER_PARTS,
  MOST_FILTER_VALUES,
  MOST_ORDER_KEYS,
  MOST_RELATIONS,
} from '../../src/plan/limits';
import { LARGEST_PAGE } from '../../src/plan/window';
import { isDated } from '../../src/plan/order';
import { ServedGraph } from '../../src/server/served-graph';
import { embeddedRealStore } from '../support/engine';
import { post, serverOn } from '../server/serving';
import type { FastifyInstance } from 'fastify';

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

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const people = (filter: string) =>
  `{ a: people(filter: ${filter}, first: 1) { totalCount nodes { id } } }`;
const NAME = '{ name: { contains: "a" } }';

const within = (depth: number, inner: string): string =>
  depth === 0 ? inner : `{ not: ${within(depth - 1, inner)} }`;
const or = (count: number) => `{ or: [${times(count, () => NAME).join(' ')}] }`;
const relations = ['memberships', 'affiliations', 'presentations'];
/** As many conditions as fit, each on a relation, so that each is a pattern of its own. */
const reaching = (count: number) =>
  `{ or: [${times(count, (index) => `{ ${relations[index % 3]}: { some: {} } }`).join(' ')}] }`;
const orderKeys = [...relationsFrom('Person').values()]
  .filter((relation) => relation.reach === 'many' && !relation.plain && isDated(relation))
  .map(({ name }) => `{ by: ${name.toUpperCase()}_COUNT, asOf: "2020-01-01" }`);
const order = (count: number) =>
  `{ a: people(orderBy: [${times(count, (index) => orderKeys[index % orderKeys.length]).join(' ')}], first: 1) { nodes { id } } }`;
const values = (count: number, size = 1) =>
  people(
    `{ name: { in: [${times(count, (index) => `"${String(index).repeat(size)}"`).join(' ')}] } }`,
  );

/** What a limit allows to the full, one more than that, and what is said of it. */
const LIMITS: [what: string, atLimit: string, beyond: string, code: string, message: RegExp][] = [
  [
    'nesting',
    people(within(MOST_FILTER_NESTING, NAME)),
    people(within(MOST_FILTER_NESTING + 1, NAME)),
    'QUERY_TOO_COMPLEX',
    /nests and, or and not more than 10 deep, which is the limit/,
  ],
  [
    'nesting around as many conditions as a filter holds',
    people(within(MOST_FILTER_NESTING - 1, or(MOST_FILTER_PARTS - MOST_FILTER_NESTING))),
    people(within(MOST_FILTER_NESTING - 1, or(MOST_FILTER_PARTS - MOST_FILTER_NESTING + 1))),
    'QUERY_TOO_COMPLEX',
    /more than 50 conditions, which is the limit/,
  ],
  [
    'conditions',
    people(or(MOST_FILTER_PARTS - 1)),
    people(or(MOST_FILTER_PARTS)),
    'QUERY_TOO_COMPLEX',
    /more than 50 conditions/,
  ],
  [
    'conditions on relations',
    people(reaching(MOST_FILTER_PARTS - 1)),
    people(reaching(MOST_FILTER_PARTS)),
    'QUERY_TOO_COMPLEX',
    /more than 50 conditions/,
  ],
  [
    'values',
    values(MOST_FILTER_VALUES),
    values(MOST_FILTER_VALUES + 1),
    'BAD_REQUEST',
    /^a\.filter\.name\.in: 101 values are too many; expected at most 100/,
  ],
  [
    'keys of an order',
    order(MOST_ORDER_KEYS),
    order(MOST_ORDER_KEYS + 1),
    'BAD_REQUEST',
    /^a\.orderBy: 6 keys are too many; expected at most 5/,
  ],
  [
    'a page',
    `{ a: people(first: ${LARGEST_PAGE}) { nodes { id } } }`,
    `{ a: people(first: ${LARGEST_PAGE + 1}) { nodes { id } } }`,
    'BAD_REQUEST',
    /^a\.first: 101 is out of range; expected 1 to 100/,
  ],
  [
    'ids',
    `{ a: nodes(ids: [${times(LARGEST_PAGE, (index) => `"person:${index}"`).join(' ')}]) { id } }`,
    `{ a: nodes(ids: [${times(1_000, (index) => `"person:${index}"`).join(' ')}]) { id } }`,
    'BAD_REQUEST',
    /^a\.ids: 1000 ids are too many; expected at most 100/,
  ],
];

describe('what a limit allows', () => {
  it.each(LIMITS)(
    'is answered, and what it does not is refused by name: %s',
    async (_, atLimit, beyond, code, message) => {
      const { response, body } = await post(app, { query: atLimit });
      expect([response.status, body.errors]).toEqual([200, undefined]);
      const refused = await post(app, { query: beyond });
      expect(refused.body.errors).toMatchObject([
        { message: expect.stringMatching(message) as string, extensions: { code } },
      ]);
    },
  );

  it('is answered: as many relations as a query reads, each with a filter or an order', async () => {
    const list = (index: number) =>
      `a${index}: people(first: ${index + 1}, ${index % 2 ? 'orderBy: [{ by: NAME }]' : `filter: ${or(1)}`}) { nodes { id } }`;
    const query = (count: number) => `{ ${times(count, list).join(' ')} }`;
    const { body } = await post(app, { query: query(MOST_RELATIONS) });
    expect(body.errors).toBeUndefined();
  });

  it('is answered: texts as long as a request', async () => {
    const query =
      'query ($t: String!) { a: people(filter: { name: { eq: $t } }) { totalCount } b: person(name: $t) { id } }';
    const { body } = await post(app, { query, variables: { t: 'x'.repeat(99_000) } });
    expect(body).toEqual({ data: { a: { totalCount: 0 }, b: null } });
  });

  it('is answered: one record under a hundred names', async () => {
    const query = `{ committee(acronym: "DASC") { ${times(100, (index) => `a${index}: name`).join(' ')} } }`;
    const { body } = await post(app, { query });
    expect(body.errors).toBeUndefined();
  });
});
