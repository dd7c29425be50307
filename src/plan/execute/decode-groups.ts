import { constantCase } from '../../kernel/text';
import { nounOfId } from '../../model/model';
import type { GroupRead } from '../read';

type GroupRow = readonly unknown[];

/** The groups of a list, as `GroupCount` shows them: years in their order, others by size, what is unknown last. */
export function decodeGroups(
  { grouping: { value } }: GroupRead,
  rows: readonly GroupRow[],
): Record<string, unknown>[] {
  const known = rows.filter(([v]) => isKnown(v)) as [string, number][];
  if (value.of === 'year') known.sort(([a], [b]) => (a < b ? -1 : 1));
  const isRecord = value.of === 'reached' && value.paths.every(({ property }) => property === 'id');
  return [...known, ...rows.filter(([v]) => !isKnown(v))].map(([v, count]) => ({
    value: isKnown(v) ? (value.of === 'noun' ? nounValue(v as string) : v) : null,
    record: isRecord && isKnown(v) ? v : null,
    count,
  }));
}

const isKnown = (value: unknown): boolean => value !== null && value !== undefined;

/** What stands before the colon of an id as a value of the enum `Noun`. */
function nounValue(prefix: string): string {
  return constantCase(nounOfId(`${prefix}:`) ?? prefix);
}
