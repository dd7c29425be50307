import { seededRandom } from '../../../src/kernel/random';
import type { Store } from '../../../src/store/port';
import { ask } from '../../support/ask';
import { committees, memberships, people, storeOf } from './made-up';

/** Two triangles of committees, each held together by one person, and one tie between them. */
const TRIANGLES = [
  people('x', 'y', 'z', 'w'),
  committees('k1', 'k2', 'k3', 'l1', 'l2', 'l3', 'm'),
  memberships(
    ...['k1', 'k2', 'k3'].map((body) => `x in ${body}`),
    ...['l1', 'l2', 'l3'].map((body) => `y in ${body}`),
    'z in k1',
    'z in l1',
    'w in m',
  ),
].join('');

let store: Store;
beforeAll(async () => {
  store = await storeOf(TRIANGLES);
});
afterAll(() => store.close());

describe('communities', () => {
  const ids = (...names: string[]) => names.map((name) => ({ id: `committee:${name}` }));

  it('are committees that share more with each other than with others', async () => {
    const { data } = await ask(
      store,
      '{ analytics { communities { totalCount modularity nodes { size sharedWithin committees { id } pairs(first: 1) { totalCount nodes { overlap pair { id } } } } } } }',
    );
    const pairs = (...names: string[]) => ({
      totalCount: 3,
      nodes: [{ overlap: 1, pair: ids(...names) }],
    });
    // Each triangle has 3 of the 7 ties and half of their ends: 2 (3/7 - (1/2)²).
    expect(data?.['analytics']).toEqual({
      communities: {
        totalCount: 2,
        modularity: expect.closeTo(6 / 7 - 1 / 2, 10) as number,
        nodes: [
          {
            size: 3,
            sharedWithin: 3,
            committees: ids('k1', 'k2', 'k3'),
            // Among equals the higher Jaccard index: k2 and k3 have nobody else.
            pairs: pairs('k2', 'k3'),
          },
          {
            size: 3,
            sharedWithin: 3,
            committees: ids('l1', 'l2', 'l3'),
            pairs: pairs('l2', 'l3'),
          },
        ],
      },
    });
  });

  it('are none where nobody is shared', async () => {
    const { data } = await ask(
      store,
      '{ analytics(roles: [CHAIR]) { communities { totalCount modularity } } }',
    );
    expect(data?.['analytics']).toEqual({ communities: { totalCount: 0, modularity: 0 } });
  });
});

it('the numbers that look random are the same for a seed', () => {
  const drawn = (seed: number) => Array.from({ length: 3 }, seededRandom(seed));
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
  const many = Array.from({ length: 10_000 }, seededRandom(7));
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  expect(many.reduce((sum, each) => sum + each, 0) / many.length).toBeCloseTo(0.5, 1);
});
