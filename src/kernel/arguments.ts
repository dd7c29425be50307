import { Refusal } from './errors';

/** The refusal of an argument: where it stands, what is wrong with it, and what is expected. */
export function badArgument(path: string, fault: string, expected: string): Refusal {
  return new Refusal('BAD_REQUEST', `${path}: ${fault}; expected ${expected}.`);
}

/** Refuses a number that is out of its range. */
export function inRange(path: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw badArgument(path, `${value} is out of range`, `${least} to ${most}`);
}

/** A list of what is wanted; null when it is not given. An empty one, which wants nothing, is refused. */
export function someOf<T>(
  path: string,
  list: readonly T[] | null | undefined,
): readonly T[] | null {
  if (list?.length === 0)
    throw badArgument(path, 'is empty', 'at least one value; leave it out for the default');
  return list ?? null;
}
