import type { Point, Rect } from '../pictures/geometry';

/** The size of each record in the drawing, and the least between two of them. */
export const [AROUND_WIDTH, AROUND_HEIGHT] = [128, 48];
const [GAP_X, GAP_Y] = [20, 16];
/** Pictures are wider than high, as screens and names are. */
const STRETCH = 1.7;
/** How far the first ring is, and each from the one before it. */
const [FIRST, NEXT] = [96, 20];
/** The neighbours of what stands outside fan out over so much of a circle. */
const FAN = (Math.PI * 5) / 6;

/** Where the middle of each record stands. */
export type Places = ReadonlyMap<string, Point>;

/** A record that needs a place, and the one beside which it is to stand. */
export interface Newcomer {
  readonly id: string;
  readonly by: string | null;
}

/**
 * Gives each newcomer a place around the one that it belongs to, away from the centre, where no name
 * covers another. What has a place keeps it, so a picture stays the same where it grows. A layout by
 * forces would move all, and set names over each other.
 */
export function grown(places: Places, newcomers: readonly Newcomer[]): Places {
  const all = new Map(places);
  const fresh = newcomers.filter(({ id }) => !all.has(id));
  const groups = new Map<string | null, Newcomer[]>();
  for (const newcomer of fresh)
    groups.set(newcomer.by, [...(groups.get(newcomer.by) ?? []), newcomer]);
  for (const [by, members] of groups) {
    const anchor = (by === null ? undefined : all.get(by)) ?? { x: 0, y: 0 };
    const isCentre = anchor.x === 0 && anchor.y === 0;
    const outward = Math.atan2(anchor.y * STRETCH, anchor.x);
    for (const [index, { id }] of members.entries()) {
      const angle = isCentre
        ? -Math.PI / 2 + (2 * Math.PI * index) / members.length
        : outward + fanned(index, members.length);
      all.set(id, by === null ? anchor : freePlace(all, anchor, angle));
    }
  }
  return all;
}

/** The angle of one of so many, from the middle of a fan. */
function fanned(index: number, count: number): number {
  if (count === 1) return 0;
  const step = Math.min(FAN / (count - 1), Math.PI / 6);
  return (index - (count - 1) / 2) * step;
}

/** How far from its own direction a place can be: the nearest comes first, on either side. */
const ASIDE = Array.from({ length: 13 }, (_, index) => {
  const step = Math.ceil(index / 2) * (Math.PI / 24);
  return index % 2 === 0 ? step : -step;
});

/** The nearest place about a direction that nothing else takes, ring by ring. */
function freePlace(taken: Places, from: Point, angle: number): Point {
  const others = [...taken.values()];
  for (let radius = FIRST; ; radius += NEXT)
    for (const aside of ASIDE) {
      const place = {
        x: Math.round(from.x + Math.cos(angle + aside) * radius * STRETCH),
        y: Math.round(from.y + Math.sin(angle + aside) * radius),
      };
      if (!others.some((other) => overlap(place, other))) return place;
    }
}

function overlap(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < AROUND_WIDTH + GAP_X && Math.abs(a.y - b.y) < AROUND_HEIGHT + GAP_Y;
}

export const boxAt = ({ x, y }: Point): Rect => ({
  x: x - AROUND_WIDTH / 2,
  y: y - AROUND_HEIGHT / 2,
  width: AROUND_WIDTH,
  height: AROUND_HEIGHT,
});

/** What encloses all of these places. */
export function spaceOf(places: readonly Point[]): Rect {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, top] = [
    Math.min(0, ...xs) - AROUND_WIDTH / 2 - 12,
    Math.min(0, ...ys) - AROUND_HEIGHT / 2 - 12,
  ];
  return {
    x: left,
    y: top,
    width: Math.max(0, ...xs) + AROUND_WIDTH / 2 + 12 - left,
    height: Math.max(0, ...ys) + AROUND_HEIGHT / 2 + 12 - top,
  };
}
