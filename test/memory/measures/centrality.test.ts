import { UndirectedGraph } from 'graphology';
import { stepsFromAll } from '../../../src/memory/measures/bipartite';
import { scoresOf } from '../../../src/memory/measures/centrality';
import type { Store } from '../../../src/store/port';
import { ask } from '../../support/ask';
import { committees, memberships, people, storeOf, TOGETHER } from './made-up';

let store: Store;
beforeAll(async () => {
  store = await storeOf(TOGETHER);
});
afterAll(() => store.close());

interface Ranked {
  readonly record: { readonly id: string };
  readonly rank: number;
  readonly score: number;
  readonly degree: number;
}

async function ranking(measure: string, of: string): Promise<[string, number, number, number][]> {
  const { data, errors } = await ask(
    store,
    `{ analytics { centrality(measure: ${measure}, of: ${of}) { nodes { record { id } rank score degree } } } }`,
  );
  expect(errors).toBeUndefined();
  const { centrality } = data?.['analytics'] as { centrality: { nodes: Ranked[] } };
  return centrality.nodes.map(({ record, rank, score, degree }) => [
    record.id.split(':')[1] as string,
    rank,
    score,
    degree,
  ]);
}

/** Pairs of the 10 others of 11 nodes, by which betweenness is divided. */
const OTHERS = (10 * 9) / 2;

describe('centrality in the network of people and bodies', () => {
  it('takes the number of different bodies for the degree of a person', async () => {
    expect(await ranking('DEGREE', 'PERSON')).toEqual([
      ['p1', 1, 2, 2],
      ['p2', 1, 2, 2],
      ['p4', 1, 2, 2],
      ['p3', 4, 1, 1],
      ['p5', 4, 1, 1],
      ['p6', 4, 1, 1],
      ['p7', 4, 1, 1],
    ]);
  });

  it('takes the number of different people for that of a committee', async () => {
    expect(await ranking('DEGREE', 'COMMITTEE')).toEqual([
      ['a', 1, 3, 3],
      ['b', 1, 3, 3],
      ['c', 3, 2, 2],
      ['d', 3, 2, 2],
    ]);
  });

  it('counts the shortest ways that lead through somebody', async () => {
    // p4 alone leads from five others to c and p5; p1 and p2 share the eight ways from a and p3 to b and beyond.
    const people = await ranking('BETWEENNESS', 'PERSON');
    expect(people.slice(0, 4).map(([id]) => id)).toEqual(['p4', 'p1', 'p2', 'p3']);
    expect(people.map(([, , score]) => score * OTHERS)).toEqual(
      [10, 4, 4, 0, 0, 0, 0].map((score): unknown => expect.closeTo(score, 10)),
    );
    const bodies = await ranking('BETWEENNESS', 'COMMITTEE');
    expect(bodies.map(([id, , score]) => [id, score * OTHERS])).toEqual(
      Object.entries({ b: 12.5, a: 6.5, c: 6, d: 1 }).map(([id, score]): unknown => [
        id,
        expect.closeTo(score, 10),
      ]),
    );
  });

  it('tells where a walk at random ends', async () => {
    // d, p6 and p7 form a star apart: x = c (1 + 2 * 0.85) / (1 - 0.85²) for d, with c = 0.15 / 11.
    const bodies = await ranking('PAGERANK', 'COMMITTEE');
    const d = ((0.15 / 11) * 2.7) / (1 - 0.85 ** 2);
    expect(bodies.find(([id]) => id === 'd')?.[2]).toBeCloseTo(d, 10);
    const all = [...bodies, ...(await ranking('PAGERANK', 'PERSON'))];
    expect(all.reduce((sum, [, , score]) => sum + score, 0)).toBeCloseTo(1, 10);
  });

  it('shows the memberships that make the ties', async () => {
    const { data } = await ask(
      store,
      `{ analytics { centrality(measure: DEGREE, of: PERSON, first: 2) { nodes { memberships(first: 2) {
        totalCount pageInfo { hasNextPage } nodes { id } } } } } }`,
    );
    const { centrality } = data?.['analytics'] as { centrality: { nodes: unknown[] } };
    expect(centrality.nodes[1]).toEqual({
      memberships: {
        totalCount: 3,
        pageInfo: { hasNextPage: true },
        nodes: [{ id: 'membership:p2-a' }, { id: 'membership:p2-a-2' }],
      },
    });
  });
});

it('is of people and bodies alone, and not of the ccTLDs that are members somewhere', async () => {
  const small = await storeOf(`${people('p1', 'p2')}${committees('a')}territories:
  - {id: "territory:il", code: "IL", name: "Israel", CITED}
ccTlds:
  - {id: "cctld:il", aLabel: "il", uLabel: "il", kind: ASCII, script: "Latin", territory: "territory:il", CITED}
organizations:
  - {id: "organization:o", name: "O", kind: OTHER, CITED}
${memberships('p1 in a', 'p2 in a')}  - {id: "membership:il", holder: "cctld:il", body: "organization:o", role: MEMBER, CITED}
`);
  const { data } = await ask(
    small,
    '{ analytics { centrality(measure: BETWEENNESS, of: COMMITTEE) { nodes { score } } } }',
  );
  // The only way between the two people leads through a; were il and o nodes, it would be one of six.
  expect(data?.['analytics']).toEqual({ centrality: { nodes: [{ score: 1 }] } });
  await small.close();
});

it('adds up the steps of each connected part', () => {
  const network = new UndirectedGraph();
  for (const id of ['a', 'b', 'c', 'd', 'e']) network.addNode(id);
  network.addEdge('a', 'b');
  network.addEdge('b', 'c');
  network.addEdge('d', 'e');
  expect(stepsFromAll(network)).toBe(3 * 2 + 2 * 1);
});

it('refuses betweenness that would take too long', () => {
  // 100 people who were all in the same 200 bodies: 300 nodes and 20,000 ties in one part.
  const network = new UndirectedGraph();
  for (let person = 0; person < 100; person++)
    for (let body = 0; body < 200; body++) network.mergeEdge(`p${person}`, `b${body}`);
  expect(scoresOf(network, 'DEGREE')['p1']).toBe(200);
  expect(() => scoresOf(network, 'BETWEENNESS')).toThrow(
    /300 people and bodies would take 6000000 steps; the limit is 3000000/,
  );
});
