import { Refusal } from '../kernel/errors';

/** Refuses a number that is out of its range. */
export function within(path: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: ${value} is out of range; allowed is ${least} to ${most}.`,
    );
}

/** A list of what is wanted; one that is empty or not given leaves nothing out. */
export function someOf<T>(list: readonly T[] | null | undefined): readonly T[] | null {
  return list && list.length > 0 ? list : null;
}
