import { parse } from 'graphology-gexf';
import { MultiGraph } from 'graphology';
import { FORMAT } from '../../src/export/format';
import { layOut, layoutOf } from '../../src/memory/network/layout';
import { Snapshot } from '../../src/memory/snapshot';
import { embeddedStore } from '../support/engine';
import type { Subgraph } from '../../src/memory/network/subgraph';
import { edge, node } from './hard-words';
import { writingOf } from './writing';

/** Two groups of ten, each of which hangs together, with one edge between them. */
function twoGroups(): Subgraph {
  const ids = (group: string) => Array.from({ length: 10 }, (_, index) => `topic:${group}${index}`);
  const [a, b] = [ids('a'), ids('b')];
  const within = (group: string[]) =>
    group.flatMap((from, at) => group.slice(at + 1).map((to) => edge(from, 'ABOUT', to)));
  return {
    directed: true,
    nodes: [...a, ...b].map((id) => node(id, id, { noun: 'Topic' })),
    edges: [...within(a), ...within(b), edge('topic:a0', 'ABOUT', 'topic:b0')],
  };
}

describe('the layout of a graph', () => {
  it('is the same each time, and has groups apart', async () => {
    const [places, again] = await Promise.all([layOut(twoGroups()), layOut(twoGroups())]);
    expect([...places]).toEqual([...again]);
    const xy = (id: string) => places.get(id) ?? { x: NaN, y: NaN };
    const distance = (one: string, other: string) =>
      Math.hypot(xy(one).x - xy(other).x, xy(one).y - xy(other).y);
    expect(distance('topic:a1', 'topic:a2')).toBeLessThan(distance('topic:a1', 'topic:b2'));
  });

  it('is there for a graph without edges, with loops, and without nodes', async () => {
    const one = [node('topic:a', 'A')];
    expect((await layOut({ nodes: one, edges: [] })).size).toBe(1);
    const loop = [edge('topic:a', 'ABOUT', 'topic:a')];
    const { x, y } = (await layOut({ nodes: one, edges: loop })).get('topic:a') ?? {};
    expect([x, y].every(Number.isFinite)).toBe(true);
    expect((await layOut({ nodes: [], edges: [] })).size).toBe(0);
  });

  it('is computed once for one state of the graph, also when two ask at once', async () => {
    const snapshot = new Snapshot(embeddedStore());
    const ask = (key: string, of = snapshot) => layoutOf(key, twoGroups(), of);
    const [one, same, other] = await Promise.all([ask('a'), ask('a'), ask('b')]);
    expect(same).toBe(one);
    expect(await ask('a')).toBe(one);
    expect(other).not.toBe(one);
    expect(await ask('a', new Snapshot(embeddedStore()))).not.toBe(one);
  });

  it('lets others have their turn, and tells how far it is', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const told: number[] = [];
    const big = Array.from({ length: 800 }, (_, index) => node(`topic:t${index}`, 'T'));
    await layOut({ nodes: big, edges: [] }, (done, total) => {
      told.push(done / total);
    });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('is the position in GEXF, beside the colour of the noun', async () => {
    const subgraph = {
      directed: true,
      nodes: [node('policy:p', 'P', { noun: 'Policy' })],
      edges: [],
    };
    const places = await layOut(subgraph);
    const text = FORMAT.gexf.write(subgraph, writingOf({ format: 'gexf' }, { places }));
    expect(parse(MultiGraph, text).getNodeAttributes('policy:p')).toMatchObject({
      ...places.get('policy:p'),
      color: 'rgb(107,50,168)',
    });
  });
});
