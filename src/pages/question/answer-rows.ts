import { compareDates } from '../../kernel/partial-date';
import type { LinkOf } from '../layout/links';
import type { RowSpan, TimedRecord, TimelineRow } from '../pictures/timeline/rows';
import { titleOf } from '../../model/titles';
import type { ShownCitation } from '../record/record';
import { hasName, rowsOf, inWords, type Data } from './data';

/** What calls a row, the first that it has: of a membership the holder, and of a step of a career the body. */
const NAMES = ['holder', 'person', 'body', 'affiliatedWith', 'record'];
/** What tells rows of one name apart. */
const DETAILS = ['role', 'roles', 'kind'];

/**
 * The rows of a timeline for any answer: whatever stands in a list and has graded days or a date, in
 * the group of the list or of the record to which the list belongs. What has neither gives no row.
 */
export function answerRows(data: unknown, link: LinkOf): readonly TimelineRow[] {
  const rows = new Map<string, TimelineRow>();
  for (const row of rowsIn(data, null, link)) {
    const known = rows.get(row.key);
    // The terms of one holder share a row.
    rows.set(row.key, known ? { ...known, records: [...known.records, ...row.records] } : row);
  }
  const all = [...rows.values()].map(({ records, ...row }) => ({ ...row, records: told(records) }));
  const groups = [...new Set(all.map(({ group }) => group))];
  if (groups.length < 2) return byDate(all, dateOfRow).map((row) => ({ ...row, group: null }));
  return groups.flatMap((name) => {
    const own = all.filter(({ group }) => group === name);
    return byDate(own, dateOfRow);
  });
}

/** What two places of an answer name is told once. */
function told(records: readonly TimedRecord[]): readonly TimedRecord[] {
  const known = new Map(
    records.map((record, index) => [`${record.id || index} ${record.date ?? ''}`, record]),
  );
  return byDate([...known.values()], ({ date }) => date);
}

/** What happened once in the order of dates, whatever order the answer has, behind what holds for a time. */
function byDate<Item>(items: readonly Item[], dateOf: (item: Item) => string | null): Item[] {
  const dated = items.map((item) => ({ item, date: dateOf(item) ?? '' }));
  dated.sort((one, other) => compareDates(one.date, other.date));
  return dated.map(({ item }) => item);
}

const dateOfRow = ({ records: [first] }: TimelineRow) => first?.date ?? null;

function rowsIn(value: unknown, group: string | null, link: LinkOf): readonly TimelineRow[] {
  if (!isData(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const list = listOf(part);
    if (!list) return rowsIn(part, group, link);
    return list.flatMap((item) =>
      rowsOfItem(item, { group: group ?? titleOf(name), list: titleOf(name), link }),
    );
  });
}

function rowsOfItem(
  item: Data,
  { group, list, link }: { group: string; list: string; link: LinkOf },
): readonly TimelineRow[] {
  if (isStep(item)) return [];
  const timed = timedIn(item);
  // What has no time of its own may have a list of what has, which is called as it is.
  if (timed.length === 0)
    return rowsIn(item, nameOf(item, link)?.text ?? kindOf(item) ?? null, link);
  const [first = item] = timed;
  const { text, path } = nameOf(item, link) ?? nameOf(first, link) ?? { text: list, path: null };
  // The terms of one person can be in several roles.
  return timed.map((part) => {
    const detail = detailOf(part) ?? detailOf(item);
    return {
      key: JSON.stringify([group, text, detail]),
      label: text,
      path,
      detail,
      group,
      records: [recordOf(part, item, { label: text, detail, link })],
    };
  });
}

function detailOf(data: Data): string | null {
  const detail = DETAILS.map((name) => data[name]).find(isKnown);
  return detail === undefined ? null : [detail].flat().map(inWords).join(', ');
}

/** The parts that have time: the item itself, the record that it shows, or the terms of which it is made. */
function timedIn(item: Data): readonly Data[] {
  if (hasTime(item)) return [item];
  return Object.entries(item)
    .filter(([name]) => name !== 'mayJoin')
    .flatMap(([, part]) => (Array.isArray(part) ? (part as unknown[]) : [part]))
    .filter((part): part is Data => isData(part) && Array.isArray(part['spans']));
}

function hasTime(data: Data): boolean {
  return Array.isArray(data['spans']) || typeof data['date'] === 'string';
}

function recordOf(
  part: Data,
  item: Data,
  { label, detail, link }: { label: string; detail: string | null; link: LinkOf },
): TimedRecord {
  const named = isData(item['record']) ? item['record'] : part;
  const citations = part['citations'] ?? item['citations'] ?? named['citations'];
  return {
    id: (part['id'] ?? named['id'] ?? '') as string,
    label: [label, detail].filter(Boolean).join(', '),
    path: pathFor(hasName(named) || typeof part['id'] !== 'string' ? named : part, link),
    detail,
    spans: (part['spans'] ?? []) as readonly RowSpan[],
    shown: (part['attested'] ?? []) as readonly string[],
    date: typeof part['date'] === 'string' && !Array.isArray(part['spans']) ? part['date'] : null,
    isPlanned: [part, item, named].some(isOnlyPlanned),
    citations: (citations ?? []) as readonly ShownCitation[],
  };
}

/** What sources only announce, whichever field of an answer says so. */
function isOnlyPlanned({ happened, kind, status }: Data): boolean {
  return happened === false || kind === 'PLANNED' || status === 'PLANNED';
}

function nameOf(item: Data, link: LinkOf): { text: string; path: string | null } | null {
  const parts = [...NAMES.map((name) => item[name]), item, ...Object.values(item)];
  const named = parts.find((part): part is Data => isData(part) && hasName(part));
  return named ? { text: String(named['label']), path: pathFor(named, link) } : null;
}

function kindOf({ kind, role }: Data): string | null {
  const value = kind ?? role;
  return typeof value === 'string' ? titleOf(inWords(value)) : null;
}

function pathFor({ id, url }: Data, link: LinkOf): string | null {
  if (typeof url === 'string') return link({ id: String(id), url });
  return typeof id === 'string' && id.includes(':') ? link({ id }) : null;
}

function listOf(part: unknown): readonly Data[] | null {
  if (Array.isArray(part)) return (part as unknown[]).filter(isData);
  if (!isData(part)) return null;
  const rows = rowsOf(part);
  // A lineage has edges, and its records stand in lists beside these.
  return rows?.some(isStep) ? null : rows;
}

/** A step from one record to another is neither of the two, and has the date of the later. */
function isStep({ from, to }: Data): boolean {
  return isData(from) && isData(to);
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
