import { firstDay, lastDay, type PartialDate } from '../../kernel/partial-date';

interface Edge {
  readonly type?: unknown;
  readonly date?: unknown;
  readonly happened?: unknown;
  readonly to?: unknown;
}

/** When a policy was last adopted, as its lineage has it: what is later belongs to it, and did not lead to it. */
export function adoptionIn(edges: readonly Edge[], of: string): PartialDate | null {
  const dates = edges.flatMap(({ type, date, happened, to }) =>
    type === 'ADOPTS' && happened !== false && typeof date === 'string' && idOf(to) === of
      ? [date]
      : [],
  );
  return dates.sort().at(-1) ?? null;
}

/** Whether something began after all days on which another may have been. */
export const isAfter = (date: PartialDate, other: PartialDate): boolean =>
  firstDay(date) > lastDay(other);

const idOf = (record: unknown) => (record as { readonly id?: unknown } | null | undefined)?.id;
