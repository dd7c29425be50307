import type { Shape } from './categories';

/** Corners of the shapes, for a radius of 1; they cover about the same area. */
const CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> =
  {
    square: [
      [-0.89, -0.89],
      [0.89, -0.89],
      [0.89, 0.89],
      [-0.89, 0.89],
    ],
    diamond: [
      [0, -1.25],
      [1.25, 0],
      [0, 1.25],
      [-1.25, 0],
    ],
    triangle: [
      [0, -1.35],
      [1.2, 0.8],
      [-1.2, 0.8],
    ],
    down: [
      [0, 1.35],
      [1.2, -0.8],
      [-1.2, -0.8],
    ],
    cross: [
      [-0.45, -1.2],
      [0.45, -1.2],
      [0.45, -0.45],
      [1.2, -0.45],
      [1.2, 0.45],
      [0.45, 0.45],
      [0.45, 1.2],
      [-0.45, 1.2],
      [-0.45, 0.45],
      [-1.2, 0.45],
      [-1.2, -0.45],
      [-0.45, -0.45],
    ],
  };

/** A node as a drawing has it. */
export function NodeShape({
  shape,
  colour,
  x,
  y,
  r,
}: {
  shape: Shape;
  colour: number;
  x: number;
  y: number;
  r: number;
}) {
  if (shape === 'circle') return <circle class={`mark c${colour}`} cx={x} cy={y} r={r} />;
  const points = CORNERS[shape].map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`);
  return <polygon class={`mark c${colour}`} points={points.join(' ')} />;
}

const round = (value: number) => Math.round(value * 10) / 10;
