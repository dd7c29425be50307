import { lengthOf, type Length } from '../../kernel/length';
import type { Certainty } from '../../kernel/certainty';
import type { SortKey } from '../../kernel/order';
import type { GradedTenure } from './tenure';

export interface TenureOfLength {
  readonly membership: string;
  readonly certainty: Certainty;
  readonly length: Length;
}

/** Lengths from so many days on and below so many. */
export interface Bucket {
  readonly fromYears: number;
  readonly belowYears: number | null;
  /** Lie in it whatever their exact dates are. */
  readonly certain: number;
  /** Can lie in it; these count in each bucket in which they can. */
  readonly possible: number;
}

export const LENGTH_KEYS: readonly SortKey<TenureOfLength>[] = [
  { of: ({ length }) => length.atLeastDays, kind: 'number', descending: true },
  { of: ({ membership }) => membership },
];

/** Limits of the buckets in years: finer where terms of one to three years lie. */
const LIMITS = [0, 1, 2, 3, 4, 6, 9, 12, null] as const;
const DAYS_OF_YEAR = 365.25;

export function lengthsOf(
  tenures: readonly Pick<GradedTenure, 'id' | 'bounds' | 'grade'>[],
): TenureOfLength[] {
  return tenures.map(({ id, bounds, grade }) => ({
    membership: id,
    certainty: grade,
    length: lengthOf(bounds),
  }));
}

/** How many lengths lie in each bucket for certain, and how many can. */
export function bucketsOf(lengths: readonly Length[]): Bucket[] {
  return LIMITS.slice(0, -1).map((fromYears, index) => {
    const belowYears = LIMITS[index + 1] ?? null;
    const from = (fromYears ?? 0) * DAYS_OF_YEAR;
    const below = belowYears === null ? Infinity : belowYears * DAYS_OF_YEAR;
    const lies = ({ atLeastDays, atMostDays }: Length) =>
      atLeastDays >= from && (below === Infinity || (atMostDays ?? Infinity) < below);
    const can = ({ atLeastDays, atMostDays }: Length) =>
      atLeastDays < below && (atMostDays ?? Infinity) >= from;
    return {
      fromYears: fromYears ?? 0,
      belowYears,
      certain: lengths.filter(lies).length,
      possible: lengths.filter(can).length,
    };
  });
}

/**
 * The least and the most that the median can be: the medians of the least and of
 * the most that each can be, as an order of values keeps when each grows. Of an
 * even number the lower of the two in the middle; null when it has no limit.
 */
export function medianRange(lengths: readonly Length[]): {
  atLeastDays: number | null;
  atMostDays: number | null;
} {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  const most = middle(lengths.map(({ atMostDays }) => atMostDays ?? Infinity));
  return {
    atLeastDays: middle(lengths.map(({ atLeastDays }) => atLeastDays)) ?? null,
    atMostDays: most === undefined || most === Infinity ? null : most,
  };
}
