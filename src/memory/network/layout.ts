import { setImmediate as breath } from 'node:timers/promises';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { LRUCache } from 'lru-cache';
import { seededRandom } from '../../kernel/random';
import type { Derived, Snapshot } from '../snapshot';

/** Where a node lies in a picture. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What is laid out: nodes, and what draws them together, the more so the more it weighs. */
export interface Drawing {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly weight?: number | undefined;
  }[];
}

/** As many rounds as make a small picture calm. */
const ROUNDS = 300;
/** A round is as long as there are nodes, so large pictures get fewer of them. */
const NODE_ROUNDS = 500_000;
/** Whoever else asks the server waits no longer than for so many nodes. */
const NODES_AT_ONCE = 10_000;

/** The layouts of one state of the graph: each is computed once, also when two ask at once. */
const LAYOUTS: Derived<LRUCache<string, Promise<ReadonlyMap<string, Position>>>> = {
  name: 'layouts',
  build: () => Promise.resolve(new LRUCache({ max: 20 })),
};

export type LayoutProgress = (done: number, total: number) => void;

/** The layout of a part of the graph, which is known by its key. */
export async function layoutOf(
  key: string,
  drawing: Drawing,
  snapshot: Snapshot,
  progress?: LayoutProgress,
): Promise<ReadonlyMap<string, Position>> {
  const layouts = await snapshot.get(LAYOUTS);
  const layout = layouts.get(key) ?? layOut(drawing, progress);
  layouts.set(key, layout);
  return layout;
}

/**
 * Places the nodes by ForceAtlas2, the layout of Gephi. The same drawing is laid
 * out alike each time, because it begins with the same numbers.
 */
export async function layOut(
  { nodes, edges }: Drawing,
  progress: LayoutProgress = () => undefined,
  more: Partial<ReturnType<typeof forceAtlas2.inferSettings>> = {},
): Promise<ReadonlyMap<string, Position>> {
  const graph = new UndirectedGraph();
  const random = seededRandom(1);
  const width = 100 * Math.sqrt(nodes.length);
  for (const { id } of nodes) graph.addNode(id, { x: random() * width, y: random() * width });
  for (const { from, to, weight = 1 } of edges)
    if (from !== to) graph.mergeEdge(from, to, { weight });
  const settings = { ...forceAtlas2.inferSettings(graph), ...more };
  const order = Math.max(1, nodes.length);
  const rounds = Math.max(20, Math.min(ROUNDS, Math.floor(NODE_ROUNDS / order)));
  const atOnce = Math.max(1, Math.floor(NODES_AT_ONCE / order));
  for (let done = 0; done < rounds && nodes.length > 0; done += atOnce) {
    forceAtlas2.assign(graph, { iterations: Math.min(atOnce, rounds - done), settings });
    progress(Math.min(rounds, done + atOnce), rounds);
    await breath();
  }
  return new Map(
    nodes.map(({ id }) => {
      const { x, y } = graph.getNodeAttributes(id) as Position;
      return [id, { x: rounded(x), y: rounded(y) }];
    }),
  );
}

/** No more than anybody can see. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
