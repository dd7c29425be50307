import type { RawRecord } from './read';

export type FaultPath = readonly (string | number)[];

/** What could be read of a record with faults. */
export interface SoundPart {
  /** The record as its file states it, without what is faulty. */
  readonly raw: RawRecord;
  /** The names of what is faulty, or has faults in it, in the record or in one nested in it. */
  readonly lostOf: (map: object) => ReadonlySet<string>;
}

const LOST = Symbol('lost');

/**
 * A record without what is faulty in it, so that the rest can be checked all the same. A part
 * without a sound id is left out as a whole; null when that is the record itself.
 */
export function soundPart(raw: RawRecord, faults: readonly FaultPath[]): SoundPart | null {
  const exact = new Set(faults.map(textOf));
  const below = new Map<string, Set<string>>();
  for (const path of faults)
    path.forEach((step, depth) => {
      const around = textOf(path.slice(0, depth));
      below.set(around, (below.get(around) ?? new Set()).add(String(step)));
    });
  const lost = new Map<object, ReadonlySet<string>>();
  const kept = new Map<object, readonly number[]>();

  const visit = (value: unknown, path: FaultPath): unknown => {
    if (exact.has(textOf(path))) return LOST;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item, index) => visit(item, [...path, index]));
      const sound = items.filter((item) => item !== LOST);
      kept.set(
        sound,
        items.flatMap((item, index) => (item === LOST ? [] : [index])),
      );
      return sound.length > 0 ? sound : LOST;
    }
    const id = path.at(-2) === 'citations' ? 'document' : 'id';
    if (exact.has(textOf([...path, id]))) return LOST;
    const parts = Object.entries(value).map(([key, part]) => [key, visit(part, [...path, key])]);
    const sound = Object.fromEntries(parts.filter(([, part]) => part !== LOST)) as object;
    lost.set(sound, below.get(textOf(path)) ?? new Set());
    return sound;
  };

  const value = visit(raw.value, []);
  if (value === LOST) return null;
  /** Items that were left out count for the line of the others. */
  const lineOf = (path: FaultPath): number => {
    let part: unknown = value;
    return raw.lineOf(
      path.map((step) => {
        const stated = typeof step === 'number' ? (kept.get(part as object)?.[step] ?? step) : step;
        part = (part as Record<string | number, unknown> | undefined)?.[step];
        return stated;
      }),
    );
  };
  return { raw: { ...raw, value, lineOf }, lostOf: (map) => lost.get(map) ?? new Set() };
}

const textOf = (path: FaultPath): string => JSON.stringify(path);
