import type { Store } from '../../../src/store/port';
import { ask } from '../../support/ask';
import { storeOf, TOGETHER } from './made-up';

let store: Store;
beforeAll(async () => {
  store = await storeOf(TOGETHER);
});
afterAll(() => store.close());

interface Network {
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly alone: number;
  readonly nodes: readonly Record<string, unknown>[];
  readonly edges: readonly { one: number; other: number; overlap: number; certain: number }[];
}

async function network(of: string, days = ''): Promise<Network> {
  const { data, errors } = await ask(
    store,
    `{ analytics${days} { network(${of}) { totalNodes totalEdges alone
      nodes { id label noun region degree strength betweenness x y } edges { one other overlap certain } } } }`,
  );
  expect(errors).toBeUndefined();
  return (data?.['analytics'] as { network: Network }).network;
}
const ties = ({ nodes, edges }: Network) =>
  edges.map(({ one, other, overlap, certain }) => {
    const [first, second] = [nodes[one]?.['id'], nodes[other]?.['id']] as string[];
    return [first?.split(':')[1], second?.split(':')[1], overlap, certain];
  });

describe('a network', () => {
  it('of people has those who were somewhere at one time, the strongest first', async () => {
    const found = await network('between: PEOPLE');
    expect(ties(found)).toEqual([
      ['p1', 'p2', 2, 2],
      ['p2', 'p3', 1, 1],
      ['p4', 'p5', 1, 0],
      ['p6', 'p7', 1, 0],
    ]);
    expect(found.nodes[0]).toMatchObject({ id: 'person:p2', label: 'P2', noun: 'PERSON' });
    expect(found.nodes[0]).toMatchObject({ degree: 2, strength: 3, region: null });
    // One of the pairs of six others is joined by p2 alone.
    expect(found.nodes[0]?.['betweenness']).toBeCloseTo(1 / 15, 10);
    expect(found.nodes.find(({ id }) => id === 'person:p1')).toMatchObject({ region: 'AF' });
    for (const { x, y } of found.nodes) expect([x, y].every(Number.isFinite)).toBe(true);
  });

  it('of memberships ties people to bodies, once for all that they held there', async () => {
    const found = await network('between: MEMBERSHIPS');
    expect(ties(found)[0]).toEqual(['p2', 'a', 2, 2]);
    expect([found.totalNodes, found.totalEdges]).toEqual([11, 10]);
  });

  it('counts who shares nothing', async () => {
    const found = await network('between: PEOPLE, certainty: CERTAIN', '(asOf: "2020-06-01")');
    expect(found).toMatchObject({ totalNodes: 0, totalEdges: 0, alone: 2, nodes: [], edges: [] });
  });

  it('that is cut keeps its strongest part, and says how large the whole is', async () => {
    const cut = await network('between: PEOPLE, nodes: 3, edges: 1');
    expect(cut).toMatchObject({ totalNodes: 7, totalEdges: 4 });
    expect(ties(cut)).toEqual([['p1', 'p2', 2, 2]]);
    expect(cut.nodes.length).toBe(3);
  });
});

it('a pair is found by both', async () => {
  const { data } = await ask(
    store,
    `{ analytics { coMembership(of: PERSON, with: "person:p2", and: "person:p3") { nodes { pair { id } } } } }`,
  );
  expect(data).toMatchObject({
    analytics: { coMembership: { nodes: [{ pair: [{ id: 'person:p2' }, { id: 'person:p3' }] }] } },
  });
  const alone = await ask(
    store,
    '{ analytics { coMembership(of: PERSON, and: "person:p3") { totalCount } } }',
  );
  expect(alone.errors?.[0]?.message).toContain('analytics.coMembership.and');
});
