import type { NodeMeasure } from './asked-network';
import type { DrawnNode } from './network-answer';

export const [WIDTH, HEIGHT] = [1_200, 800];
const MARGIN = 60;
/** Letters are about as wide as this at the size of labels. */
const [LETTER, LINE] = [6.4, 14];

/** Where the name of a node stands. */
interface Name {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly textX: number;
  readonly textY: number;
}

/** A node on the drawing. */
export interface PlacedNode extends DrawnNode, Name {
  readonly index: number;
  readonly r: number;
  /** Whether there is room for its name; else it is told when one comes near. */
  readonly isNamed: boolean;
}

/** The nodes at their places, as large as the measure says, and with names where these do not cover each other. */
export function placed(
  nodes: readonly DrawnNode[],
  measure: NodeMeasure,
  textOf: (node: DrawnNode) => string,
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
  const marks = nodes
    .map((node, index) => ({
      ...node,
      index,
      x: toX(node.x),
      y: toY(node.y),
      r: round(smallest + 14 * Math.sqrt((node[measure] ?? 0) / most)),
    }))
    .sort((a, b) => b.r - a.r);
  const taken = marks.map(({ x, y, r }): Box => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  return marks.map((node): PlacedNode => {
    const boxes = boxesOf(node, textOf(node));
    const free = boxes.find((box) => isInside(box) && !taken.some((other) => overlap(box, other)));
    if (free) taken.push(free);
    const { anchor, textX, textY } = free ?? (boxes[0] as Box & Name);
    return { ...node, isNamed: free !== undefined, anchor, textX, textY };
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

/** Where a name can stand: below its node, right of it, left of it, or above. */
function boxesOf({ x, y, r }: { x: number; y: number; r: number }, text: string): (Box & Name)[] {
  const wide = text.length * LETTER;
  const at = (anchor: Name['anchor'], textX: number, textY: number): Box & Name => {
    const left = { middle: textX - wide / 2, start: textX, end: textX - wide }[anchor];
    const box = { left, right: left + wide, top: textY - LINE + 4, bottom: textY + 3 };
    return { ...box, anchor, textX: round(textX), textY: round(textY) };
  };
  return [
    at('middle', x, y + r + 12),
    at('start', x + r + 3, y + 4),
    at('end', x - r - 3, y + 4),
    at('middle', x, y - r - 4),
  ];
}

const isInside = ({ left, right, top, bottom }: Box) =>
  left >= 0 && right <= WIDTH && top >= 0 && bottom <= HEIGHT;

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = (value: number) => Math.round(value * 10) / 10;
