import type { Certainty } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import { ALL_DAYS } from '../../kernel/day-span';
import { gradeTogether, isAtLeast } from '../../kernel/overlap';
import type { Measurement } from './measurement';
import { groupBy } from '../../kernel/group-by';
import { concerns, subjectOf, sharedSideOf, type Subject } from './subject';
import { sortedBy, type SortKey } from '../../kernel/order';
import type { GradedTenure } from './tenure';

/** Two people who were in one body at one time, or two committees with a member in common. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  /** What they share: bodies of two people, members of two committees. */
  readonly overlap: number;
  /** How many of these are certain. */
  readonly certain: number;
  /** What both have divided by what either has (Jaccard 1912). */
  readonly jaccard: number;
}

export const PAIR_KEYS: readonly SortKey<Pair>[] = [
  { of: ({ overlap }) => overlap, kind: 'number', descending: true },
  { of: ({ jaccard }) => jaccard, kind: 'number', descending: true },
  { of: ({ one }) => one },
  { of: ({ other }) => other },
];

/** More comparisons of tenures than these, about 0.7 s in which nothing else runs, are refused; today's data take 22,000. */
export const MOST_COMPARED = 400_000;

/** All pairs that share something, those who share most first. */
export function pairsOf(measurement: Measurement, of: Subject): Promise<readonly Pair[]> {
  return measurement.measured(`pairs ${of}`, async () => {
    const tenures = (await measurement.tenures()).filter((tenure) => concerns(of, tenure));
    const groups = groupBy(tenures, sharedSideOf(of));
    refuseTooMany([...groups.values()]);
    const has = groupBy(tenures, subjectOf(of));
    const sizes = new Map(
      [...has].map(([id, own]) => [id, new Set(own.map(sharedSideOf(of))).size]),
    );
    const shared = new Map<string, { overlap: number; certain: number }>();
    for (const group of groups.values()) {
      for (const [pair, grade] of sharedIn(group, of, measurement)) {
        const { overlap, certain } = shared.get(pair) ?? { overlap: 0, certain: 0 };
        const more = grade === 'CERTAIN' ? 1 : 0;
        shared.set(pair, { overlap: overlap + 1, certain: certain + more });
      }
    }
    const pairs = [...shared].map(([key, { overlap, certain }]): Pair => {
      const [one, other] = key.split('\n') as [string, string];
      const either = (sizes.get(one) ?? 0) + (sizes.get(other) ?? 0) - overlap;
      return { one, other, overlap, certain, jaccard: overlap / either };
    });
    return sortedBy(pairs, PAIR_KEYS);
  });
}

function refuseTooMany(groups: readonly (readonly unknown[])[]): void {
  const compared = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  if (compared > MOST_COMPARED)
    throw new Refusal(
      'QUERY_TOO_COMPLEX',
      `analytics: ${compared} pairs of memberships would be compared; the limit is ${MOST_COMPARED}. Ask for fewer days or roles.`,
    );
}

/** The pairs who share one body, or one member, by its tenures, with the best grade of each. */
function sharedIn(
  group: readonly GradedTenure[],
  of: Subject,
  measurement: Measurement,
): Map<string, Certainty> {
  const found = new Map<string, Certainty>();
  const owner = subjectOf(of);
  for (const [index, first] of group.entries()) {
    for (let next = index + 1; next < group.length; next++) {
      const second = group[next] as GradedTenure;
      const [one, other] = [owner(first), owner(second)];
      if (one === other) continue;
      const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`;
      const known = found.get(pair);
      const grade = known === 'CERTAIN' ? null : gradeOfTwo(first, second, of, measurement);
      if (grade && !(known && isAtLeast(known, grade))) found.set(pair, grade);
    }
  }
  return found;
}

/**
 * Two people share a body with a grade when both were there, with this grade or
 * a better one, on one and the same day of those asked for. Two committees share
 * a member who was in each of them on some day of these, not on the same one.
 */
export function gradeOfTwo(
  first: GradedTenure,
  second: GradedTenure,
  of: Subject,
  { scope: { days, least } }: Measurement,
): Certainty | null {
  if (of === 'COMMITTEE') return isAtLeast(first.grade, second.grade) ? second.grade : first.grade;
  const grade = gradeTogether([first.bounds, second.bounds], days ?? ALL_DAYS);
  return grade && isAtLeast(grade, least) ? grade : null;
}
