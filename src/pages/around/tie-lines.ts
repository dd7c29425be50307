import { lineAcross, type Point, type Rect } from '../pictures/geometry';
import { widthOf } from '../pictures/words';
import type { AroundTie } from './around-graph';
import { boxAt, type Places } from './around-places';

/** All that connects two records, whichever way it goes, as one line. */
export interface TieLine {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly ties: readonly AroundTie[];
  readonly points: readonly [Point, Point];
  /** What stands on the line, and all that it stands for. */
  readonly word: string;
  readonly words: string;
  readonly label: Point;
  /** Whether its words would cover others; then they show when somebody points at it or at one of its ends. */
  readonly isCrowded: boolean;
  readonly isBoth: boolean;
  readonly isPlanned: boolean;
}

/** Where on a line its words can stand. */
const SPOTS = [0.5, 0.35, 0.65, 0.25, 0.75];
const LETTER = 5.3;

/** The lines between records, and where their words stand so that none covers a record or other words. */
export function tieLines(
  ties: readonly AroundTie[],
  places: Places,
  boxes: readonly Rect[],
): TieLine[] {
  const pairs = new Map<string, AroundTie[]>();
  for (const tie of ties) {
    const key = [tie.from, tie.to].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), tie]);
  }
  const taken: Rect[] = [...boxes];
  return [...pairs].flatMap(([key, all]): TieLine[] => {
    const [first] = all;
    const [from, to] = [first && places.get(first.from), first && places.get(first.to)];
    if (!first || !from || !to) return [];
    const points = lineAcross(boxAt(from), boxAt(to));
    const names = [...new Set(all.map(({ word }) => word))];
    const word = names.slice(0, 2).join(', ') + (names.length > 2 ? ` +${names.length - 2}` : '');
    const width = widthOf(word) * LETTER + 28;
    const spots = SPOTS.map((share) => between(points, share));
    const free = spots.find((spot) => !taken.some((rect) => meets(around(spot, width), rect)));
    if (free) taken.push(around(free, width));
    return [
      {
        key,
        from: first.from,
        to: first.to,
        ties: all,
        points,
        word,
        words: names.join(', '),
        label: free ?? between(points, 0.5),
        isCrowded: !free,
        isBoth: all.some((tie) => tie.from !== first.from),
        isPlanned: all.every(({ happened }) => !happened),
      },
    ];
  });
}

const between = ([a, b]: readonly [Point, Point], share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

const around = ({ x, y }: Point, width: number): Rect => ({
  x: x - width / 2,
  y: y - 6,
  width,
  height: 12,
});

const meets = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
