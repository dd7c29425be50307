import { GRADES, type Certainty } from '../../kernel/certainty';
import { ALL_DAYS, type DaySpan } from '../../kernel/day-span';
import { commonDays, daysAtLeast } from '../../kernel/overlap';
import type { Measurement } from './measurement';
import { gradeOfTwo } from './co-membership';
import { groupBy } from '../../kernel/group-by';
import { concerns, subjectOf, sharedSideOf, type Subject } from './subject';
import type { SortKey } from '../../kernel/order';
import type { GradedTenure } from './tenure';

/** So many memberships stand for what two records share; more only fill the answer. */
const MOST_MEMBERSHIPS = 25;

/** One body that two people share, or one member that two committees share, and what shows it. */
export interface SharedOne {
  readonly record: string;
  readonly certainty: Certainty;
  /** From the first to the last day on which both people may have been there. */
  readonly days: DaySpan | null;
  readonly memberships: readonly string[];
  /** Two of them that have the grade together. */
  readonly gradedBy: readonly [GradedTenure, GradedTenure];
  readonly truncated: boolean;
}

export const SHARED_KEYS: readonly SortKey<SharedOne>[] = [
  { of: ({ certainty }) => GRADES.indexOf(certainty), kind: 'number' },
  { of: ({ record }) => record },
];

interface Both {
  readonly tenures: readonly [GradedTenure, GradedTenure];
  readonly grade: Certainty;
}

/** What a pair shares, in no order. */
export async function sharedBy(
  measurement: Measurement,
  of: Subject,
  [one, other]: readonly [string, string],
): Promise<SharedOne[]> {
  const owner = subjectOf(of);
  const tenures = (await measurement.tenures()).filter((tenure) => concerns(of, tenure));
  const others = groupBy(
    tenures.filter((tenure) => owner(tenure) === other),
    sharedSideOf(of),
  );
  const own = tenures.filter((tenure) => owner(tenure) === one);
  return [...groupBy(own, sharedSideOf(of))].flatMap(([record, firsts]) => {
    const both = firsts.flatMap((first) =>
      (others.get(record) ?? []).flatMap((second): Both[] => {
        const grade = gradeOfTwo(first, second, of, measurement);
        return grade ? [{ tenures: [first, second], grade }] : [];
      }),
    );
    return both.length > 0 ? [sharedOne(record, both, of, measurement)] : [];
  });
}

function sharedOne(
  record: string,
  both: readonly Both[],
  of: Subject,
  measurement: Measurement,
): SharedOne {
  const ids = [...new Set(both.flatMap(({ tenures }) => tenures.map(({ id }) => id)))].sort();
  const [best] = both.toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  const { grade, tenures } = best as Both;
  return {
    record,
    certainty: grade,
    gradedBy: tenures,
    days: of === 'PERSON' ? hullOf(both, measurement.scope.days ?? ALL_DAYS) : null,
    memberships: ids.slice(0, MOST_MEMBERSHIPS),
    truncated: ids.length > MOST_MEMBERSHIPS,
  };
}

function hullOf(both: readonly Both[], within: DaySpan): DaySpan | null {
  const common = both.flatMap(({ tenures }) => {
    const possible = tenures.map(({ bounds }) => daysAtLeast('POSSIBLE', bounds));
    return commonDays([within, ...possible]) ?? [];
  });
  if (common.length === 0) return null;
  return {
    from: common.map(({ from }) => from).sort()[0] as string,
    to: common
      .map(({ to }) => to)
      .sort()
      .at(-1) as string,
  };
}
