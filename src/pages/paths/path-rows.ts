import type { HopData } from '../around/around-data';
import { tieOf, type AroundTie } from '../around/around-graph';

/** Paths as the operations answer them. */
export interface PathsData {
  readonly truncated?: boolean;
  readonly more?: boolean;
  readonly paths: readonly {
    readonly length?: number;
    readonly steps: readonly (HopData & {
      readonly from: PathRecord;
      readonly to: PathRecord;
    })[];
  }[];
}

export interface PathRecord {
  readonly id: string;
  readonly label: string;
  readonly url?: string;
}

/** One way from the first record to the last. */
export interface PathRow {
  readonly records: readonly PathRecord[];
  readonly hops: readonly PathStepShown[];
  readonly length: number;
}

/** From one record of a path to the next, with all by which that can be gone. */
export interface PathStepShown {
  readonly from: PathRecord;
  readonly to: PathRecord;
  /** Each tie goes the way of its relation, which can be against that of the path. */
  readonly ties: readonly AroundTie[];
  /** Which way the arrow goes: with the path, against it, or both as there are ties of both ways. */
  readonly way: 'forward' | 'back' | 'both';
}

/** Each path as its records and what connects them, with relations the way that they go. */
export function pathRows({ paths }: PathsData): PathRow[] {
  return paths.map(({ steps, length }) => {
    const hops = steps.map(({ from, to, links }): PathStepShown => {
      const ties = links.map((link) => {
        const isForward = link.relationships[0]?.along !== false;
        return isForward ? tieOf(from.id, to.id, link) : tieOf(to.id, from.id, link);
      });
      const ahead = ties.filter((tie) => tie.from === from.id).length;
      const way = ahead === ties.length ? 'forward' : ahead === 0 ? 'back' : 'both';
      return { from, to, ties, way };
    });
    const [first] = hops;
    return {
      records: first ? [first.from, ...hops.map(({ to }) => to)] : [],
      hops,
      length: length ?? hops.length,
    };
  });
}
