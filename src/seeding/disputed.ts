import { canonicalJson } from '../kernel/canonical';
import type { SeedRecord } from './join';

/** The values that a record shows for a field, as texts; of a relationship the ids. */
export function shownValues(record: SeedRecord, field: string): string[] {
  const own =
    record.fields[field] ??
    record.noun.fields[field]?.standard ??
    record.links[field]?.map(({ id }) => id);
  return [own ?? []].flat().map((each) => (typeof each === 'string' ? each : canonicalJson(each)));
}

/** What the records show for the fields on which sources disagree, by the id of the dispute. */
export function shownInDisputes(
  records: ReadonlyMap<string, SeedRecord>,
): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const record of records.values())
    for (const { id } of record.links['disputed'] ?? []) {
      const values = shownValues(record, records.get(id)?.fields['field'] as string);
      if (values.length > 0) shown.set(id, values.join(', '));
    }
  return shown;
}

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
