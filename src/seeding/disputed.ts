import type { SeedRecord } from './join';

/** Whether the record says that sources disagree on one of these fields. */
export function isDisputed(
  record: SeedRecord,
  fields: readonly string[],
  records: ReadonlyMap<string, SeedRecord>,
): boolean {
  // A dispute that cannot be read may be the one.
  if (record.lost.has('disputed')) return true;
  return (record.links['disputed'] ?? []).some(({ id }) =>
    fields.includes(records.get(id)?.fields['field'] as string),
  );
}
