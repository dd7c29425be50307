import { canonicalJson } from '../kernel/canonical';
import type { Noun } from '../model/noun';
import type { Entry, Link } from './entry';
import type { Problem } from './problem';

/** A record as all files together state it. */
export interface SeedRecord {
  readonly noun: Noun;
  readonly id: string;
  readonly fields: Record<string, unknown>;
  readonly links: Record<string, Link[]>;
  /** The names of what could not be read of it. */
  readonly lost: ReadonlySet<string>;
  /** Where it is stated, for messages. */
  readonly entries: readonly Entry[];
}

/** Whether a record may state a field where it could not be read, under a misspelt name too. */
export function mayHold({ noun, lost }: SeedRecord, field: string): boolean {
  return [...lost].some(
    (name) => name === field || !(name in noun.fields || name in noun.relationships),
  );
}

/** A problem at a field, or at the item in it that names `id`. */
export function problemAt(
  record: SeedRecord,
  message: string,
  field?: string,
  id?: string,
): Problem {
  const states = (each: Entry): boolean =>
    field !== undefined &&
    (field in each.fields || field in each.links) &&
    (id === undefined || itemOf(each, field, id) >= 0);
  const entry = record.entries.find(states) ?? (record.entries[0] as Entry);
  const item = field !== undefined && id !== undefined ? itemOf(entry, field, id) : -1;
  const line = item < 0 ? entry.line(field) : entry.line(field, item);
  return { file: entry.file, line, record: record.id, message };
}

function itemOf(entry: Entry, field: string, id: string): number {
  const links = entry.links[field]?.map((link) => link.id);
  return (links ?? (entry.fields[field] as string[] | undefined) ?? []).indexOf(id);
}

/**
 * Joins what several files say of one record: fields add up, lists unite. An id
 * twice in one file is refused, and so are two values for one field, unless the
 * record itself states the disagreement.
 */
export function joinEntries(entries: readonly Entry[]): {
  records: Map<string, SeedRecord>;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.id);
    const twin = group?.find((other) => other.file === entry.file);
    if (twin)
      problems.push({
        file: entry.file,
        line: entry.line(),
        record: entry.id,
        message: `appears twice in this file, first on line ${twin.line()}; a file has one entry for each record`,
      });
    else if (group) group.push(entry);
    else groups.set(entry.id, [entry]);
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const records = new Map(
    [...groups].map(([id, group]) => [id, joinGroup(id, group, byId, problems)]),
  );
  return { records, problems };
}

function joinGroup(
  id: string,
  group: Entry[],
  byId: ReadonlyMap<string, Entry>,
  problems: Problem[],
): SeedRecord {
  const noun = (group[0] as Entry).noun;
  const lost = new Set(group.flatMap((entry) => [...entry.lost]));
  const record: SeedRecord = { noun, id, fields: {}, links: {}, lost, entries: group };
  const settled = disputedValues(group, byId);
  for (const entry of group) {
    for (const [name, value] of Object.entries(entry.fields)) {
      const known = record.fields[name];
      if (known === undefined) record.fields[name] = value;
      else if (noun.fields[name]?.list)
        record.fields[name] = united(known as string[], value as string[]);
      else if (canonicalJson(known) !== canonicalJson(value)) {
        if (settled.has(`${name}=${asText(known)}`)) record.fields[name] = value;
        else if (!settled.has(`${name}=${asText(value)}`))
          problems.push(conflict(entry, name, value, group, known));
      }
    }
    for (const [name, links] of Object.entries(entry.links)) {
      const known = record.links[name] ?? [];
      const all = uniqueLinks([...known, ...links]);
      const [first, second] = all;
      if (noun.relationships[name]?.reach !== 'one' || !first || !second) record.links[name] = all;
      else if (settled.has(`${name}=${first.id}`)) record.links[name] = [second];
      else if (!settled.has(`${name}=${second.id}`))
        problems.push(conflict(entry, name, second.id, group, first.id));
    }
  }
  return record;
}

/** The values that a dispute of the record sets aside, as `field=value`. */
function disputedValues(group: Entry[], byId: ReadonlyMap<string, Entry>): Set<string> {
  const disputes = group.flatMap((entry) => entry.links['disputed'] ?? []);
  return new Set(
    disputes
      .map(({ id }) => byId.get(id)?.fields)
      .map((fields) => `${asText(fields?.['field'])}=${asText(fields?.['value'])}`),
  );
}

/** A value as a dispute writes it. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}

function conflict(
  entry: Entry,
  field: string,
  value: unknown,
  group: Entry[],
  known: unknown,
): Problem {
  const first = group.find((other) => field in other.fields || field in other.links) as Entry;
  return {
    file: entry.file,
    line: entry.line(field),
    record: entry.id,
    message: `${field} is ${JSON.stringify(value)} here and ${JSON.stringify(known)} in ${first.file}:${first.line(field)}; a field has one value. Put what another source says under disputed: {id, field, value, citations}`,
  };
}

/** Sorted, so that the names of the files do not matter. */
function united(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])].sort();
}

function uniqueLinks(links: Link[]): Link[] {
  // Most lists have one item, which is equal to no other.
  if (links.length < 2) return links;
  return [...new Map(links.map((link) => [canonicalJson(link), link])).values()];
}
