import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import type { Network, NetworkNode } from '../../../src/memory/network/graph';
import { Budget, STEPS } from '../../../src/memory/budget';
import { commonOf } from '../../../src/memory/paths/common';
import {
  neighbourhoodOf,
  type NeighbourhoodQuestion,
} from '../../../src/memory/paths/neighbourhood';
import { hopsOf } from '../../../src/memory/paths/hops';
import { findPaths } from '../../../src/memory/paths/paths';
import { ANY } from './any';

/** A network of these relationships, as `a>b` pairs. */
function networkOf(...relationships: string[]): Network {
  const network: Network = new MultiDirectedGraph();
  for (const relationship of relationships) {
    const [from, to] = relationship.split('>') as [string, string];
    for (const id of [from, to])
      network.mergeNode(id, {
        noun: 'Committee',
        date: null,
        since: null,
        bounds: null,
      } as unknown as NetworkNode);
    network.addDirectedEdge(from, to, { type: 'PART_OF', happened: true });
  }
  return network;
}

const ways = (network: Network, from: string, to: string, filter = ANY, longest = 6, first = 10) =>
  findPaths(network, from, to, longest, first, filter, new Budget()).paths.map(({ steps }) =>
    [from, ...steps.map((step) => step.to)].join(''),
  );

/** Every way that meets no record twice, found by going every way. */
function allWays(network: Network, way: readonly string[], to: string, left: number): string[] {
  const at = way.at(-1) as string;
  if (at === to) return [way.join('')];
  if (left === 0) return [];
  return network
    .mapEdges(at, (_key, _arrow, source, target) => (source === at ? target : source))
    .filter((next) => !way.includes(next))
    .flatMap((next) => allWays(network, [...way, next], to, left - 1));
}

describe('paths', () => {
  it('come shortest first, all of them, then longer ones', () => {
    const network = networkOf('a>b', 'b>z', 'a>c', 'c>z', 'c>d', 'd>z');
    expect(ways(network, 'a', 'z')).toEqual(['abz', 'acz', 'acdz']);
  });

  it('of one length, go through records with few relationships first', () => {
    const hub = Array.from({ length: 20 }, (_, index) => `b>x${index}`);
    expect(ways(networkOf('a>b', 'b>z', 'a>c', 'c>z', ...hub), 'a', 'z', ANY, 2)).toEqual([
      'acz',
      'abz',
    ]);
  });

  it('go neither through what is to be avoided nor through other nouns than asked for', () => {
    const network = networkOf('a>b', 'b>z', 'a>c', 'c>z');
    expect(ways(network, 'a', 'z', { ...ANY, avoid: new Set(['b']) })).toEqual(['acz']);
    expect(ways(network, 'a', 'z', { ...ANY, through: ['Person'] })).toEqual([]);
  });

  it('go over memberships, whatever their steps may meet at, and not over those to be avoided', () => {
    const network = networkOf('a>m', 'm>b', 'n>b', 'z>n', 'a>p', 'p>z');
    for (const id of ['m', 'n']) network.setNodeAttribute(id, 'noun', 'Membership');
    network.setNodeAttribute('p', 'noun', 'Person');
    const through = { ...ANY, through: ['Committee'] as const };
    expect(ways(network, 'a', 'z', through)).toEqual(['ambnz']);
    expect(ways(network, 'a', 'z', { ...through, avoid: new Set(['m']) })).toEqual([]);
  });

  it('do not pass the same record twice, and are none where nothing connects', () => {
    expect(ways(networkOf('a>b', 'b>c', 'c>b'), 'a', 'c')).toEqual(['abc']);
    expect(ways(networkOf('a>b', 'y>z'), 'a', 'z')).toEqual([]);
  });

  it('that differ in parallel memberships only are one, with all of them at its steps', () => {
    // m and n are memberships of a in z, o one of another body.
    const network = networkOf('a>m', 'm>z', 'a>n', 'n>z', 'a>o', 'o>c', 'c>z', 'c>z');
    for (const id of ['m', 'n', 'o']) network.setNodeAttribute(id, 'noun', 'Membership');
    const hops = findPaths(network, 'a', 'z', 6, 10, ANY, new Budget()).paths.map(({ steps }) =>
      hopsOf(network, steps, ANY, new Budget()).map(
        ({ from, to, links }) =>
          `${from}${to}:${links.map(({ record }) => record ?? '-').join('')}`,
      ),
    );
    expect(hops).toEqual([['az:mn'], ['ac:o', 'cz:--']]);
    const avoiding = { ...ANY, avoid: new Set(['m']) };
    const [path] = findPaths(network, 'z', 'a', 2, 1, avoiding, new Budget()).paths;
    const [hop] = hopsOf(network, path?.steps ?? [], avoiding, new Budget());
    expect(hop?.links.map(({ record }) => record)).toEqual(['n']);
    expect(hop?.links[0]?.steps.map(({ from, to }) => from + to)).toEqual(['zn', 'na']);
  });

  it('pass through a chain of memberships and the like as it is', () => {
    const network = networkOf('a>m', 'm>n', 'n>z', 'm>o', 'o>z');
    for (const id of ['m', 'n', 'o']) network.setNodeAttribute(id, 'noun', 'Effect');
    expect(ways(network, 'a', 'z')).toEqual(['amnz', 'amoz']);
  });

  it('from a record to itself have no steps', () => {
    expect(findPaths(networkOf('a>b'), 'a', 'a', 6, 5, ANY, new Budget()).paths).toEqual([
      { steps: [], score: 0 },
    ]);
  });

  it('are all that there are, whatever the graph', () => {
    const relationship = fc.tuple(fc.nat(6), fc.nat(6)).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(
        fc.array(relationship, { maxLength: 16 }),
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
        fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
        (relationships, longest, avoided, later) => {
          const network = networkOf(
            '0>8',
            '7>1',
            ...relationships.map(([from, to]) => `${from}>${to}`),
          );
          for (const id of later.map(String))
            if (network.hasNode(id)) network.setNodeAttribute(id, 'since', '2025');
          const filter = { ...ANY, avoid: new Set(avoided.map(String)), asOf: '2020-01-01' };
          const found = ways(network, '0', '1', filter, longest, 10_000);
          const passable = (way: string) =>
            ![...way].some((id) => [...avoided, ...later].includes(Number(id)));
          const all = allWays(network, ['0'], '1', longest).filter(passable);
          expect([...found].sort()).toEqual([...new Set(all)].sort());
          const lengths = found.map(({ length }) => length);
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('give up at the budget, and say so, whatever hangs on a hub of 100,000', () => {
    const network = networkOf(
      'a>hub',
      'z>y',
      ...Array.from({ length: 100_000 }, (_, index) => `hub>x${index}`),
    );
    const budget = new Budget(1_000);
    expect(findPaths(network, 'a', 'z', 8, 5, ANY, budget)).toEqual({
      paths: [],
      truncated: false,
      more: false,
    });
    const found = findPaths(network, 'a', 'x77', 8, 5, ANY, new Budget(1_000));
    expect(found.truncated).toBe(true);
    expect(STEPS).toBeLessThanOrEqual(200_000);
  });
});

const around = (
  network: Network,
  of: string,
  question: Partial<NeighbourhoodQuestion> = {},
  budget = new Budget(),
) =>
  neighbourhoodOf(
    network,
    { of, depth: 2, types: null, first: 100, isFolded: false, filter: ANY, ...question },
    budget,
  );

describe('a neighbourhood', () => {
  it('takes the records tied most to what is there first, and says when it was cut', () => {
    const network = networkOf('a>b', 'a>b', 'a>c', 'a>d', 'd>e', 'd>f');
    const found = around(network, 'a', { depth: 1, first: 3 });
    expect(found.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found.truncated).toBe(true);
    expect(found.steps).toHaveLength(3);
  });

  it('ends at the budget, and says so', () => {
    const hub = networkOf(...Array.from({ length: 100_000 }, (_, index) => `hub>x${index}`));
    const budget = new Budget(1_000);
    const found = around(hub, 'hub', {}, budget);
    expect(found.truncated).toBe(true);
    expect(found.nodes).toHaveLength(1);
  });

  it('counts the neighbours that it leaves out', () => {
    const network = networkOf('a>b', 'a>c', 'a>d', 'b>e');
    expect(around(network, 'a', { depth: 1, first: 2 }).leftOut).toBe(2);
    expect(around(network, 'a', { first: 9 }).leftOut).toBe(0);
  });

  it('takes memberships for ways between records when it is folded, in their own direction', () => {
    // p and q hold m and n in the body a, and d started both memberships.
    const network = networkOf('p>m', 'm>a', 'q>n', 'n>a', 'd>m', 'd>n');
    for (const id of ['m', 'n']) network.setNodeAttribute(id, 'noun', 'Membership');
    const found = around(network, 'a', { depth: 1, isFolded: true });
    expect(found.nodes.map(({ id }) => id).sort()).toEqual(['a', 'd', 'p', 'q']);
    expect(
      found.hops.map(({ from, to, links }) => [from, to, links.map(({ record }) => record).join()]),
    ).toEqual(
      expect.arrayContaining([
        ['p', 'a', 'm'],
        ['q', 'a', 'n'],
        ['d', 'a', 'm,n'],
      ]),
    );
    const types = around(network, 'a', { depth: 1, isFolded: true, types: ['Person'] });
    expect(types.nodes.map(({ id }) => id)).toEqual(['a']);
    // Who asks about a membership sees it.
    const filter = { ...ANY, ends: new Set(['m']) };
    const own = around(network, 'm', { depth: 1, isFolded: true, filter });
    expect(own.nodes.map(({ id }) => id).sort()).toEqual(['a', 'd', 'm', 'p']);
  });

  it('of a document is what cites it, which no other walk passes through', () => {
    const network = networkOf('a>b');
    network.addNode('d', { noun: 'Document', date: null, bounds: null } as never);
    for (const id of ['a', 'b'])
      network.addDirectedEdge(id, 'd', { type: 'CITES', happened: true });
    const citing = (of: string, ends: string[]) =>
      around(network, of, { filter: { ...ANY, ends: new Set(ends) } })
        .nodes.map(({ id }) => id)
        .join('');
    expect([citing('d', ['d']), citing('a', ['a'])]).toEqual(['dab', 'ab']);
  });
});

describe('what is shared', () => {
  it('is shared by at least two, by most first', () => {
    const { shared } = commonOf(
      networkOf('a>x', 'b>x', 'c>x', 'a>y', 'b>y', 'a>w'),
      ['a', 'b', 'c'],
      ANY,
      new Budget(),
    );
    expect(shared.map(({ id, by }) => [id, by.length])).toEqual([
      ['x', 3],
      ['y', 2],
    ]);
  });
});
