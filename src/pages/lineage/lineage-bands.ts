import type { Rect } from '../pictures/geometry';
import { boxLines, BOX_WIDTH } from './lineage-box';
import type { Stage } from './lineage-graph';

const [GAP, HEAD] = [24, 26];

/** A band around the steps that it has. */
export function bandAround(steps: readonly Stage[], boxes: ReadonlyMap<string, Rect>): Rect {
  const rects = steps.flatMap(({ id }) => boxes.get(id) ?? []);
  const x = Math.min(...rects.map((rect) => rect.x)) - 10;
  const y = Math.min(...rects.map((rect) => rect.y)) - 16;
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) + 10 - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) + 8 - y,
  };
}

/** Places what has no day below, each under what it hangs on, and next to it where that place is taken. */
export function undatedLane(
  stages: readonly Stage[],
  { width, height }: { readonly width: number; readonly height: number },
  rects: Map<string, Rect>,
  pairs: readonly { readonly from: string; readonly to: string }[],
): Rect | null {
  if (stages.length === 0) return null;
  const wanted = stages
    .map((stage) => {
      const others = pairs.flatMap(({ from, to }) =>
        from === stage.id ? [to] : to === stage.id ? [from] : [],
      );
      const places = others.flatMap((id) => middleOf(rects.get(id)) ?? []);
      const sum = places.reduce((all, x) => all + x, 0);
      return { stage, x: places.length > 0 ? sum / places.length : 0 };
    })
    .sort((a, b) => a.x - b.x);
  const top = height + GAP;
  let [x, y, bottom] = [0, top + HEAD, top + HEAD];
  for (const { stage, x: at } of wanted) {
    let left = Math.max(x, at);
    if (left + BOX_WIDTH > width && x > 0) [left, y] = [0, bottom + GAP / 2];
    const box = { x: left, y, width: BOX_WIDTH, height: boxLines(stage).height };
    rects.set(stage.id, box);
    bottom = Math.max(bottom, y + box.height);
    x = left + BOX_WIDTH + GAP;
  }
  return { x: 0, y: top, width, height: bottom + GAP / 2 - top };
}

const middleOf = (rect: Rect | undefined) => rect && rect.x + (rect.width - BOX_WIDTH) / 2;
