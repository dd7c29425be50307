import { chooseSubgraph } from '../../src/export/choose';
import { readRequest } from '../../src/export/request';
import { Snapshot } from '../../src/memory/snapshot';
import type { Store } from '../../src/store/port';
import { committees, memberships, people, storeOf } from '../memory/measures/made-up';

const YEAR = 'start: "2018-01-01", end: "2018-12-31"';
const SEEDS = [
  people('p1', 'p2', 'p3'),
  committees('a', 'b'),
  memberships(
    `p1 in a: ${YEAR}`,
    'p2 in a: start: "2018-06-01", role: CHAIR',
    `p3 in a: ${YEAR}, role: SECRETARIAT`,
    `p1 in b: ${YEAR}`,
    `p2 in b: ${YEAR}`,
  ),
].join('');

let store: Store;
beforeAll(async () => {
  store = await storeOf(SEEDS);
});
afterAll(() => store.close());

async function edges(options: Record<string, string>): Promise<string[]> {
  const request = readRequest({ format: 'csv', ...options });
  const bound = { nodes: Infinity, edges: Infinity };
  const subgraph = await chooseSubgraph(request, new Snapshot(store), bound);
  return subgraph.edges.map(({ id }) => id.replaceAll(/(membership|person):/g, ''));
}

const DAY = { asOf: '2018-07-01' };

it.each<[string[], Record<string, string>]>([
  [['p1-a', 'p1-b', 'p2-a', 'p2-b'], {}],
  [['p3-a'], { roles: 'SECRETARIAT' }],
  [['p2-a', 'p3-a'], { roles: 'SECRETARIAT,CHAIR' }],
  [['p1-a', 'p2-a'], { body: 'A' }],
  [['p1-a', 'p2-a'], { body: 'Committee a' }],
  [['p1-a', 'p2-a'], { ...DAY, of: 'committee:a' }],
  [['p1-a'], { ...DAY, body: 'committee:a', certainty: 'CERTAIN' }],
  [[], { asOf: '2017-07-01' }],
])('the memberships %j are in the file of %j', async (expected, options) => {
  expect((await edges({ what: 'memberships', ...options })).sort()).toEqual(expected);
});

it.each<[string[], Record<string, string>]>([
  [['p1 p2'], { between: 'people' }],
  [['p1 p2'], { body: 'A' }],
  [['p1 p2'], { body: 'A', ...DAY }],
  [[], { body: 'A', ...DAY, certainty: 'CERTAIN' }],
  [['p1 p2'], { body: 'B', ...DAY, certainty: 'CERTAIN' }],
  [['p1 p3'], { between: 'people', roles: 'MEMBER,SECRETARIAT', body: 'a' }],
  [[], { between: 'people', roles: 'SECRETARIAT' }],
])('the pairs %j are in the file of %j', async (expected, options) => {
  expect(await edges({ what: 'comembership', ...options })).toEqual(expected);
});
