import { Refusal } from '../kernel/errors';

/** Refuses a number that is out of its range. */
export function within(path: string, value: number, least: number, most: number): void {
  if (value < least || value > most)
    throw new Refusal(
      'BAD_REQUEST',
      `${path}: ${value} is out of range; allowed is ${least} to ${most}.`,
    );
}
