import { sortableDate } from '../kernel/partial-date';
import { keyText } from '../kernel/text';
import type { SeedRecord } from './join';
import type { Value } from './graph';
import { attestedDerivations, attestedOf } from './attested';
import { datedDerivations } from './tenure';

/** Sorts after every date, number and name: what is unknown comes last. */
const UNKNOWN = '~';

/** Parts are joined by what sorts before every letter: the year 2018 before its days, AB before ABC. */
const BEFORE_ALL = '\u0001';

/**
 * What is stored beside the facts because the API asks for it: the sort key of
 * the natural order, the label, the code of a meeting, and what a record shows of a dispute.
 */
export function derivedOf(
  record: SeedRecord,
  records: ReadonlyMap<string, SeedRecord>,
  shown: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Record<string, Value> {
  const shownValue = shown.get(record.id);
  return {
    sk: sortKey(record),
    label: labels.get(record.id) as string,
    ...datedDerivations(record, records),
    ...attestedDerivations(record, records),
    ...(record.noun.name === 'Meeting' ? { code: codeOf(record) } : {}),
    ...(shownValue === undefined ? {} : { shownValue }),
  };
}

/** One text that orders the records of a noun; it ends in the id, so no two are equal. */
function sortKey(record: SeedRecord): string {
  const parts = record.noun.order.map((field) => {
    const names = typeof field === 'string' ? [field] : field;
    return (
      names.map((name) => sortable(valueOf(record, name))).find((part) => part !== null) ?? UNKNOWN
    );
  });
  return [...parts, record.id].join(BEFORE_ALL);
}

/** A field as the files state it, or the dates that follow from the citations; dates as they sort. */
function valueOf(record: SeedRecord, name: string): unknown {
  const value = name === 'attested' ? attestedOf(record) : record.fields[name];
  if (value === undefined || record.noun.fields[name]?.kind !== 'date') return value;
  return Array.isArray(value) ? value.map(sortableDate) : sortableDate(value as string);
}

function sortable(value: unknown): string | null {
  if (Array.isArray(value)) return sortable((value as unknown[]).toSorted()[0]);
  if (typeof value === 'number') return String(value).padStart(8, '0');
  if (typeof value !== 'string') return null;
  // Names are ordered as a reader of the Latin script expects: É beside E.
  return keyText(value)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** The code of a meeting; of other nouns the one that the files state. */
export function codeOf(record: SeedRecord): string {
  if (record.noun.name !== 'Meeting') return (record.fields['code'] ?? []) as string;
  const slug = record.id.slice(record.id.indexOf(':') + 1);
  return record.fields['kind'] === 'ICANN_MEETING' ? slug.toUpperCase() : slug;
}
