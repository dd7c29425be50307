import { sortableDate } from '../kernel/partial-date';
import { filterText } from '../kernel/fold';
import { foldedProperty } from '../model/folded';
import type { Noun } from '../model/noun';
import { sortText } from '../kernel/sort-text';
import type { SeedRecord } from './join';
import type { Value } from './graph';
import { attestedDerivations, attestedOf } from './attested';
import { sortKeysOf } from './sort-keys';
import { datedDerivations } from './tenure';

/** Sorts after every date, number and name: what is unknown comes last. */
const UNKNOWN = '\uFFFF';

/** Parts are joined by what sorts before every letter: the year 2018 before its days, AB before ABC. */
const BEFORE_ALL = '\u0001';

/**
 * What is stored beside the facts because the API asks for it: the sort keys of the natural
 * order and of texts, the label, the code of a meeting, what a record shows of a dispute,
 * and folded texts.
 */
export function derivedOf(
  record: SeedRecord,
  records: ReadonlyMap<string, SeedRecord>,
  shown: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): Record<string, Value> {
  const shownValue = shown.get(record.id);
  const derived = {
    label: labels.get(record.id) as string,
    ...datedDerivations(record, records),
    ...attestedDerivations(record, records),
    ...(record.noun.name === 'Meeting' ? { code: codeOf(record) } : {}),
    ...(shownValue === undefined ? {} : { shownValue }),
  };
  const values = { ...record.fields, ...derived };
  const sortKeys = sortKeysOf(record, values, records);
  return { sk: sortKey(record), ...sortKeys, ...derived, ...foldedTexts(record.noun, values) };
}

/** What lists are filtered by, as texts are compared. */
function foldedTexts(noun: Noun, values: Readonly<Record<string, unknown>>): Record<string, Value> {
  const folded: Record<string, Value> = {};
  for (const [name, field] of Object.entries(noun.fields)) {
    const [property, value] = [foldedProperty(name, field), values[name]];
    if (property === null || value === undefined) continue;
    folded[property] = Array.isArray(value) ? value.map(filterText) : filterText(value as string);
  }
  return folded;
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

/** A field as the files state it, or the dates that follow from the citations; dates and texts as they sort. */
function valueOf(record: SeedRecord, name: string): unknown {
  const value = name === 'attested' ? attestedOf(record) : record.fields[name];
  const { kind } = record.noun.fields[name] ?? {};
  if (value === undefined || (kind !== 'date' && kind !== 'text')) return value;
  const sorted = kind === 'date' ? sortableDate : sortText;
  return Array.isArray(value) ? value.map(sorted) : sorted(value as string);
}

function sortable(value: unknown): string | null {
  if (Array.isArray(value)) return sortable((value as unknown[]).toSorted()[0]);
  if (typeof value === 'number') return String(value).padStart(8, '0');
  return typeof value === 'string' ? value : null;
}

/** The code of a meeting; of other nouns the one that the files state. */
export function codeOf(record: SeedRecord): string {
  if (record.noun.name !== 'Meeting') return (record.fields['code'] ?? []) as string;
  const slug = record.id.slice(record.id.indexOf(':') + 1);
  return record.fields['kind'] === 'ICANN_MEETING' ? slug.toUpperCase() : slug;
}
