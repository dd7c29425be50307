import type { Point } from '../pictures/geometry';

/** What is used of a graph of dagre; eslint cannot follow its own types to the package of its graphs. */
export interface DagreGraph {
  setGraph(options: object): unknown;
  graph(): { readonly height?: number };
  setNode(id: string, value: object): unknown;
  node(id: string): { readonly x?: number; readonly y?: number; readonly height?: number };
  setParent(id: string, parent: string): unknown;
  setEdge(from: string, to: string, value: object, name: string): unknown;
  edges(): readonly { readonly v: string; readonly w: string; readonly name?: string }[];
  removeEdge(from: string, to: string, name?: string): unknown;
  edge(
    from: string,
    to: string,
    name: string,
  ): { readonly x?: number; readonly y?: number; readonly points?: readonly Point[] };
}

export interface Dagre {
  readonly Graph: new (options: object) => DagreGraph;
  readonly layout: (graph: DagreGraph) => unknown;
}

/** The library is loaded when the first lineage is drawn. */
export async function loadDagre(): Promise<Dagre> {
  return (await import('@dagrejs/dagre')) as unknown as Dagre;
}
