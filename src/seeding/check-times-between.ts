import { firstDay, lastDay } from '../kernel/partial-date';
import { timesOf } from '../model/times';
import { isDisputed } from './disputed';
import { mayHold, problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { attestedOf } from './attested';

type Records = ReadonlyMap<string, SeedRecord>;

/** Dates of records that cannot be true together with those of the records they lead to. */
export function checkTimesBetween(records: Records): Problem[] {
  return [...records.values()].flatMap((record) => [
    ...outside(record, records),
    ...shownTooLate(record, records),
    ...wronglyEstablished(record, records),
  ]);
}

/** Relations to what lasts for a time in which the record lies. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  Decision: ['takenAt'],
  Meeting: ['partOf'],
  Membership: ['body'],
  Milestone: ['meeting'],
};

function outside(record: SeedRecord, records: Records): Problem[] {
  return (WITHIN[record.noun.name] ?? []).flatMap((relation) => {
    const around = records.get(record.links[relation]?.[0]?.id ?? '');
    if (!around) return [];
    const [first = '', last = ''] = timesOf(around.noun);
    return datesOf(record).flatMap(([field, date]) => {
      const [from, to] = [first, last].map((name) => around.fields[name] as string | undefined);
      const limit =
        from && lastDay(date) < firstDay(from)
          ? `before ${first} ${from}`
          : to && firstDay(date) > lastDay(to)
            ? `after ${last} ${to}`
            : null;
      if (limit === null || isDisputed(record, [field, relation], records)) return [];
      if (isDisputed(around, [first, last], records)) return [];
      const place = field === 'shown' ? 'citations' : field;
      return [problemAt(record, `${field} ${date} is ${limit} of ${around.id}`, place)];
    });
  });
}

/** The dates of a record, and those for which its sources show it. */
function datesOf(record: SeedRecord): [field: string, date: string][] {
  const stated = timesOf(record.noun).flatMap((field): [string, string][] => {
    const date = record.fields[field] as string | undefined;
    return date ? [[field, date]] : [];
  });
  return [...stated, ...attestedOf(record).map((date): [string, string] => ['shown', date])];
}

/** A source that was finished before a day does not show anything for that day. */
function shownTooLate(record: SeedRecord, records: Records): Problem[] {
  return (record.links['citations'] ?? []).flatMap(({ id, details }) => {
    const document = records.get(id)?.fields;
    const date = details?.['shown'] as string | undefined;
    const finished = (document?.['captured'] ??
      document?.['capturedNotAfter'] ??
      document?.['published']) as string | undefined;
    if (!date || !finished || firstDay(date) <= lastDay(finished)) return [];
    const message = `citations has a day shown, ${date}, after ${id} was finished, ${finished}`;
    return [problemAt(record, message, 'citations', id)];
  });
}

const DATED_BY: Readonly<Record<string, string>> = {
  ESTABLISHES: 'established',
  CLOSES: 'dissolved',
};

/** A committee is established, and dissolved, by the decision that says so and on its date. */
function wronglyEstablished(decision: SeedRecord, records: Records): Problem[] {
  const date = decision.fields['date'] as string | undefined;
  return (decision.links['effects'] ?? []).flatMap(({ id }) => {
    const effect = records.get(id);
    const target = records.get(effect?.links['target']?.[0]?.id ?? '');
    const field = DATED_BY[effect?.fields['type'] as string];
    if (!date || !target || !field || !(field in target.noun.fields)) return [];
    const stated = target.fields[field] as string | undefined;
    if (isDisputed(target, [field], records) || mayHold(target, field)) return [];
    if (stated && firstDay(stated) <= lastDay(date) && lastDay(stated) >= firstDay(date)) return [];
    const what = stated ? `${field} is ${stated}` : `${field} is missing`;
    return [
      problemAt(target, `${what}, but ${decision.id} of ${date} is the decision on it`, field),
    ];
  });
}
