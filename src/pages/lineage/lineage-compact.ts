/** What moves together: a column of boxes, or what a line says. */
export interface Movable {
  /** Where it begins. */
  readonly left: number;
  /** How far it stays behind what began before it, at the least. */
  readonly step: number;
  /** What it stays behind of: places from the beginning of others, and its own that have to come after those. */
  readonly after: readonly { readonly of: number; readonly right: number; readonly x: number }[];
  /** Its parts, from its own beginning. */
  readonly parts: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

const GAP = 12;

/**
 * Brings everything as far to the left as it goes: nothing comes to lie on anything else, or before
 * what began before it. Returns where each begins then.
 */
export function compacted(movables: readonly Movable[]): number[] {
  const placed: { right: number; y: number; bottom: number }[] = [];
  const lefts = new Map<Movable, number>();
  let last = -Infinity;
  for (const movable of [...movables].sort((a, b) => a.left - b.left)) {
    const { parts, step } = movable;
    let left = Math.max(0, last + step);
    for (const { of, right, x } of movable.after) {
      const other = lefts.get(movables[of] as Movable);
      // A line can lead back in time, where nothing can be kept.
      if (other !== undefined) left = Math.max(left, other + right + GAP - x);
    }
    for (const part of parts)
      for (const other of placed)
        if (part.y < other.bottom + 4 && other.y < part.y + part.height + 4)
          left = Math.max(left, other.right + GAP - part.x);
    lefts.set(movable, left);
    last = left;
    for (const { x, y, width, height } of parts)
      placed.push({ right: left + x + width, y, bottom: y + height });
  }
  return movables.map((movable) => lefts.get(movable) ?? 0);
}

/** Where a place between two others lies when these have moved. */
export function movedWith(
  x: number,
  moves: readonly { readonly from: number; readonly to: number }[],
): number {
  const sorted = [...moves].sort((a, b) => a.from - b.from);
  const next = sorted.findIndex(({ from }) => from >= x);
  const [a, b] = [sorted[next - 1], sorted[next]];
  if (!b) return x + (sorted.at(-1)?.to ?? 0) - (sorted.at(-1)?.from ?? 0);
  if (!a || b.from === a.from) return b.to;
  return a.to + ((x - a.from) / (b.from - a.from)) * (b.to - a.to);
}
