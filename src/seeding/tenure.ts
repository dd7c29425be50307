import { AFTER_ALL, BEFORE_ALL, boundsOf, type Bounds } from '../kernel/certainty';
import type { Evidence } from '../kernel/evidence';
import { firstDay, HIGHEST_DAY, lastDay, LOWEST_DAY } from '../kernel/partial-date';
import { ANNOUNCED, END_IN, START_IN } from '../model/tenure-fields';
import { isPlanned, timesOf } from '../model/times';
import { attestedOf } from './attested';
import type { Value } from './graph';
import type { SeedRecord } from './join';
import { announcementOf, sourceOf } from './supporting';

type Records = ReadonlyMap<string, SeedRecord>;

/** What is stored with a record of a dated noun, so that questions about a day are comparisons of texts. */
export function datedDerivations(record: SeedRecord, records: Records): Record<string, Value> {
  const { dated } = record.noun;
  if (!dated) return {};
  if (dated.kind === 'event') return eventBounds(record);
  const evidence = evidenceOf(record, records);
  const { termYears, announced } = evidence;
  return {
    ...boundsOf(evidence),
    ...(termYears === undefined ? {} : { termYears }),
    ...(announced === undefined ? {} : { [ANNOUNCED]: announced }),
    ...sourcesOf(record, dated.fields, records),
  };
}

/** The titles of the documents that support the first date and the last. */
function sourcesOf(
  record: SeedRecord,
  [start = '', end = '']: readonly string[],
  records: Records,
): Record<string, string> {
  if (!('attested' in record.noun.fields)) return {};
  const title = (field: string, stored: string) => {
    const source =
      record.fields[field] === undefined ? undefined : sourceOf(record, field, records);
    return source === undefined ? {} : { [stored]: source };
  };
  return { ...title(start, START_IN), ...title(end, END_IN) };
}

/** An event has happened from its day on; one that is only planned never has. */
function eventBounds(record: SeedRecord): Bounds & Record<string, Value> {
  const [field = ''] = timesOf(record.noun);
  const date = record.fields[field] as string | undefined;
  if (isPlanned(record.noun, record.fields)) return NEVER;
  return {
    certainFrom: date ? lastDay(date) : AFTER_ALL,
    certainTo: date ? HIGHEST_DAY : BEFORE_ALL,
    expectedTo: BEFORE_ALL,
    possibleFrom: date ? firstDay(date) : LOWEST_DAY,
    possibleTo: HIGHEST_DAY,
  };
}

const NEVER: Bounds & Record<string, Value> = {
  certainFrom: AFTER_ALL,
  certainTo: BEFORE_ALL,
  expectedTo: BEFORE_ALL,
  possibleFrom: AFTER_ALL,
  possibleTo: BEFORE_ALL,
};

/** How many years a term of this role in this body lasts, where a source states it. */
function termYears(record: SeedRecord, records: Records): number | undefined {
  const body = records.get(record.links['body']?.[0]?.id ?? '');
  const terms = (body?.links['terms'] ?? []).map(({ id }) => records.get(id)?.fields);
  const term = terms.find((fields) => fields?.['role'] === record.fields['role']);
  return term?.['years'] as number | undefined;
}

/** What a term is of, by the names that its record gives it: two terms with the same could be one. */
export function seatOf({ links, fields }: SeedRecord): Readonly<Record<string, string>> {
  const stated = ['holder', 'person', 'body', 'affiliatedWith', 'role', 'capacity'].map(
    (name) => [name, links[name]?.[0]?.id ?? fields[name]] as const,
  );
  return Object.fromEntries(stated.filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
}

export function evidenceOf(record: SeedRecord, records: Records): Evidence {
  const [start = '', end = ''] = record.noun.dated?.fields ?? [];
  const body = records.get(record.links['body']?.[0]?.id ?? '');
  const dated = (field: string) => record.fields[field] as string | undefined;
  const dateOf = (link: string) =>
    records.get(record.links[link]?.[0]?.id ?? '')?.fields['date'] as string | undefined;
  return {
    start: record.fields[start] as string | undefined,
    end: record.fields[end] as string | undefined,
    announced: 'attested' in record.noun.fields ? announcementOf(record, end, records) : undefined,
    startNotBefore: dated('startNotBefore'),
    startNotAfter: dated('startNotAfter'),
    endNotBefore: dated('endNotBefore'),
    endNotAfter: dated('endNotAfter'),
    attested: attestedOf(record),
    startedBy: dateOf('startedBy'),
    endedBy: dateOf('endedBy'),
    bodyFrom: body?.fields['established'] as string | undefined,
    bodyTo: body?.fields['dissolved'] as string | undefined,
    termYears: termYears(record, records),
  };
}
