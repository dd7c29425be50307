import type { Measure } from './asked-network';
import type { NetworkNode } from './network-answer';

export const [WIDTH, HEIGHT] = [1_200, 800];
const MARGIN = 60;
/** Letters are about as wide as this at the size of labels. */
const [LETTER, LINE] = [6.4, 14];

/** A node on the drawing. */
export interface PlacedNode extends NetworkNode {
  readonly index: number;
  readonly r: number;
  /** Whether there is room for its name; else it is told when one comes near. */
  readonly isNamed: boolean;
}

/** The nodes at their places, as large as the measure says, and with names where these do not cover each other. */
export function placed(
  nodes: readonly NetworkNode[],
  measure: Measure,
  textOf: (node: NetworkNode) => string,
): readonly PlacedNode[] {
  const most = Math.max(...nodes.map((node) => node[measure] ?? 0)) || 1;
  const [toX, toY] = [
    scale(
      nodes.map(({ x }) => x),
      WIDTH,
    ),
    scale(
      nodes.map(({ y }) => y),
      HEIGHT,
    ),
  ];
  const smallest = nodes.length > 100 ? 4 : 6;
  const taken: Box[] = [];
  return nodes
    .map((node, index) => ({
      ...node,
      index,
      x: toX(node.x),
      y: toY(node.y),
      r: round(smallest + 14 * Math.sqrt((node[measure] ?? 0) / most)),
    }))
    .sort((a, b) => b.r - a.r)
    .map((node): PlacedNode => {
      const box = boxOf(node, textOf(node));
      const isNamed = !taken.some((other) => overlap(box, other));
      if (isNamed) taken.push(box);
      return { ...node, isNamed };
    });
}

/** Most nodes lie close together and few far out, so that places are spread by their ranks too. */
function scale(values: readonly number[], size: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const width = most - least || 1;
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, at) => [value, at]));
  const last = Math.max(1, ranks.size - 1);
  return (value) => {
    const linear = (value - least) / width;
    const even = (ranks.get(value) ?? 0) / last;
    return round(MARGIN + (linear + even) * 0.5 * (size - 2 * MARGIN));
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The place of a name: below its node. */
function boxOf({ x, y, r }: { x: number; y: number; r: number }, text: string): Box {
  const half = (text.length * LETTER) / 2;
  return { left: x - half, right: x + half, top: y + r + 1, bottom: y + r + LINE };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = (value: number) => Math.round(value * 10) / 10;
