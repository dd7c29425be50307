import { MultiDirectedGraph } from 'graphology';
import { Budget } from '../../../src/memory/budget';
import type { Descent, DescentGraph } from '../../../src/memory/lineage/descent';
import type { LineageQuestion } from '../../../src/memory/lineage/lineage-question';
import { walkLineage } from '../../../src/memory/lineage/lineage-walk';

describe('the walk', () => {
  const graphOf = (edges: [string, string, string?][]): DescentGraph => {
    const graph: DescentGraph = new MultiDirectedGraph();
    for (const [from, to, type = 'FOLLOWS'] of edges) {
      for (const id of [from, to])
        graph.mergeNode(id, { date: null, noun: id === 'body' ? 'Committee' : 'Decision' });
      graph.addDirectedEdge(from, to, {
        type,
        date: null,
        happened: true,
        statedBy: to,
        inferred: null,
      } satisfies Descent);
    }
    return graph;
  };
  const base: LineageQuestion = {
    of: 'b',
    direction: 'BOTH',
    depth: 9,
    relations: null,
    asOf: null,
    first: 100,
  };

  it('ends in a circle, and shows the step that closes it', () => {
    const found = walkLineage(
      graphOf([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
      { ...base, direction: 'DESCENDANTS' },
      new Budget(),
    );
    expect(found.nodes.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(found.steps).toHaveLength(3);
    expect(found.truncatedBy).toBeNull();
  });

  it('goes neither back nor on from what it only passes', () => {
    // d came of a as b did, but is neither what b came of nor what came of b.
    const found = walkLineage(
      graphOf([
        ['a', 'b'],
        ['a', 'd'],
        ['b', 'c'],
        ['e', 'c'],
      ]),
      base,
      new Budget(),
    );
    expect(found.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  it('does not pass on from a body that was only asked for something', () => {
    const made: [string, string, string] = ['body', 'made', 'DEVELOPED'];
    const asked: [string, string, string] = ['asking', 'body', 'MANDATES'];
    const set: [string, string, string] = ['setting', 'body', 'ESTABLISHES'];
    const ids = (of: string, ...edges: [string, string, string?][]) =>
      walkLineage(graphOf(edges), { ...base, of }, new Budget())
        .nodes.map(({ id }) => id)
        .sort();
    expect(ids('asking', made, asked, set)).toEqual(['asking', 'body']);
    expect(ids('setting', made, asked, set)).toEqual(['body', 'made', 'setting']);
    expect(ids('made', made, asked, set)).toEqual(['body', 'made', 'setting']);
    expect(ids('body', made, asked, set)).toEqual(['body', 'made', 'setting']);
    // One way or the other, whichever comes first.
    const both = ids('asking', asked, ['asking', 'setting'], set, made);
    expect(both).toEqual(['asking', 'body', 'made', 'setting']);
  });

  it('does not take what made the whole for what made a part with makers of its own', () => {
    const edges: [string, string, string][] = [
      ['others', 'whole', 'DEVELOPED'],
      ['request', 'whole', 'REACHED'],
      ['whole', 'part', 'PART_OF'],
    ];
    const ids = (...more: [string, string, string][]) =>
      walkLineage(graphOf([...edges, ...more]), { ...base, of: 'part' }, new Budget())
        .nodes.map(({ id }) => id)
        .sort();
    expect(ids()).toEqual(['others', 'part', 'request', 'whole']);
    expect(ids(['makers', 'part', 'DEVELOPED'])).toEqual(['makers', 'part', 'request', 'whole']);
  });

  it('goes both ways at once, so that nearer records come first', () => {
    const chain: [string, string][] = [
      ['a2', 'a1'],
      ['a1', 'b'],
      ['b', 'd1'],
      ['d1', 'd2'],
    ];
    const found = walkLineage(graphOf(chain), { ...base, first: 3 }, new Budget());
    expect(found.nodes.map(({ id, depth }) => [id, depth])).toEqual([
      ['b', 0],
      ['a1', -1],
      ['d1', 1],
    ]);
  });

  it('says of a step how far its farther end is', () => {
    const edges: [string, string][] = [
      ['a1', 'b'],
      ['c1', 'b'],
      ['a1', 'c1'],
      ['a2', 'a1'],
    ];
    const { steps } = walkLineage(graphOf(edges), base, new Budget());
    expect(steps.map(({ from, to, depth }) => `${from}${to} ${depth}`).sort()).toEqual([
      'a1b -1',
      'a1c1 -1',
      'a2a1 -2',
      'c1b -1',
    ]);
  });

  it('takes only the records that are asked for from a hub of 100,000', () => {
    const graph = graphOf(
      Array.from({ length: 100_000 }, (_, index): [string, string] => [
        'hub',
        `x${String(index).padStart(6, '0')}`,
      ]),
    );
    const found = walkLineage(graph, { ...base, of: 'hub', first: 10 }, new Budget());
    expect([found.nodes.length, found.truncatedBy]).toEqual([10, 'FIRST']);
    const cut = walkLineage(graph, { ...base, of: 'hub', first: 10 }, new Budget(20));
    expect([cut.nodes.length, cut.truncatedBy]).toEqual([10, 'BUDGET']);
  });
});
