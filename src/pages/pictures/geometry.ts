export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line by these points, with its corners rounded off. */
export function smoothPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const last = rest.pop();
  const parts = [`M${at(first)}`];
  let before = first;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1] ?? last ?? point;
    parts.push(`L${at(middle(before, point))}Q${at(point)} ${at(middle(point, next))}`);
    before = point;
  }
  if (last) parts.push(`L${at(last)}`);
  return parts.join('');
}

/** The shortest line between two rectangles. */
export function lineBetween(a: Rect, b: Rect): readonly [Point, Point] {
  const [start, end] = [nearest(a, centreOf(b)), centreOf(b)];
  const to = nearest(b, start.x === end.x && start.y === end.y ? centreOf(a) : start);
  return [nearest(a, to), to];
}

/** The line from the middle of one rectangle to that of another, as far as it is outside of both. */
export function lineAcross(a: Rect, b: Rect): readonly [Point, Point] {
  return [borderTowards(a, centreOf(b)), borderTowards(b, centreOf(a))];
}

function borderTowards(rect: Rect, to: Point): Point {
  const { x, y } = centreOf(rect);
  const [dx, dy] = [to.x - x, to.y - y];
  const share = Math.min(
    rect.width / 2 / Math.max(Math.abs(dx), 1e-6),
    rect.height / 2 / Math.max(Math.abs(dy), 1e-6),
    1,
  );
  return { x: x + dx * share, y: y + dy * share };
}

export const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const centreOf = ({ x, y, width, height }: Rect): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

function nearest({ x, y, width, height }: Rect, to: Point): Point {
  return { x: Math.min(Math.max(to.x, x), x + width), y: Math.min(Math.max(to.y, y), y + height) };
}

const at = ({ x, y }: Point) => `${round(x)},${round(y)}`;

/** No more than anybody can see. */
export const round = (value: number): number => Math.round(value * 10) / 10;
