import { UndirectedGraph } from 'graphology';
import { categoryOf, categoryShape } from '../../src/pages/network/categories';
import type { NetworkAnswer, DrawnNode } from '../../src/pages/network/network-answer';

export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly size: number;
  readonly color: string;
  readonly shape: string;
  readonly id: string;
}

export interface EdgeLook {
  readonly size: number;
  readonly gap: number;
}

/** A network as sigma draws it: the same places, colours, shapes and sizes as in the drawing of the page. */
export function graphOf(
  { nodes, edges }: NetworkAnswer,
  colour: 'group' | 'region',
  measure: 'strength' | 'degree' | 'betweenness' | 'pageRank',
  colours: readonly string[],
): UndirectedGraph<NodeLook, EdgeLook> {
  const graph = new UndirectedGraph<NodeLook, EdgeLook>();
  const most = Math.max(...nodes.map((node) => node[measure] ?? 0)) || 1;
  for (const [index, node] of nodes.entries()) {
    const category = categoryOf(node, colour);
    graph.addNode(index, {
      x: node.x,
      y: -node.y,
      id: node.id,
      label: labelOf(node, category.sign),
      size: 5 + 15 * Math.sqrt((node[measure] ?? 0) / most),
      color: colours[category.index] ?? 'grey',
      shape: categoryShape(category),
    });
  }
  for (const { one, other, overlap, certain } of edges)
    graph.addEdge(one, other, {
      size: Math.min(6, 0.4 + 0.4 * overlap),
      gap: certain > 0 ? 0.2 : 6,
    });
  return graph;
}

/** The sign of its category stands beside each name, so that it is not told by colour alone. */
const labelOf = ({ label }: DrawnNode, sign: string) => `${label} · ${sign}`;
