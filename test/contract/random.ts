import { seededRandom } from '../../src/kernel/random';

/** Random choices that follow from a seed, so that what went wrong can be had again. */
export class Random {
  /** A number from 0 to just below 1. */
  readonly next: () => number;

  constructor(readonly seed: number) {
    this.next = seededRandom(seed);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('There is nothing to pick from.');
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** Up to so many different items, in no order. */
  some<T>(items: readonly T[], most: number): T[] {
    return this.shuffled(items).slice(0, this.between(0, most));
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}
