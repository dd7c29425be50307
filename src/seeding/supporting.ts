import { firstDay, lastDay, type PartialDate } from '../kernel/partial-date';
import type { Link } from './entry';
import type { SeedRecord } from './join';

type Records = ReadonlyMap<string, SeedRecord>;

/** The citations that support a field: those that name it, or else those that support the whole record. */
export function citationsOf(record: SeedRecord, field: string): readonly Link[] {
  const citations = record.links['citations'] ?? [];
  const naming = citations.filter(({ details }) => details?.['supports']?.includes(field));
  return naming.length > 0
    ? naming
    : citations.filter(({ details }) => details?.['supports'] === undefined);
}

/** The title of the first document that supports a field. */
export function sourceOf(record: SeedRecord, field: string, records: Records): string | undefined {
  const [first] = citationsOf(record, field);
  return records.get(first?.id ?? '')?.fields['title'] as string | undefined;
}

/** The date of the latest source of an end, if all of them are older than the end. */
export function announcementOf(
  record: SeedRecord,
  field: string,
  records: Records,
): PartialDate | undefined {
  const end = record.fields[field] as string | undefined;
  const dates = citationsOf(record, field).map(({ id }) => dateOf(records.get(id)));
  if (!end || dates.length === 0 || dates.includes(undefined)) return undefined;
  const [latest] = (dates as string[]).toSorted((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
  return latest && lastDay(latest) < firstDay(end) ? latest : undefined;
}

/** The last date from which a document can be. */
function dateOf(document: SeedRecord | undefined): string | undefined {
  const names = ['captured', 'capturedNotAfter', 'published', 'publishedNotAfter'];
  return names.map((name) => document?.fields[name] as string | undefined).find(Boolean);
}
