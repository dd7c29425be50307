import type { Network } from './network';

/** Arrows that a walk does not follow, but to a source or a subject from which it begins: they connect nearly everything. */
const NOT_FOLLOWED: ReadonlySet<string> = new Set(['CITES', 'ABOUT']);

/**
 * The records that can be reached from one by so many arrows, in either
 * direction. The walk ends, and gives null, when it has found more than `most`.
 */
export function around(
  network: Network,
  id: string,
  depth: number,
  most: number,
): ReadonlySet<string> | null {
  const found = new Set([id]);
  let round = [id];
  for (let step = 0; step < depth; step++) {
    const next: string[] = [];
    for (const from of round) {
      network.forEachEdge(from, (_edge, { type }, source, target) => {
        const to = source === from ? target : source;
        if (found.has(to) || (NOT_FOLLOWED.has(type) && target !== id)) return;
        found.add(to);
        next.push(to);
      });
      if (found.size > most) return null;
    }
    round = next;
  }
  return found;
}
