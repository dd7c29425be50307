import { boundsOf } from '../kernel/certainty';
import { groupBy } from '../kernel/group-by';
import { firstDay, lastDay } from '../kernel/partial-date';
import { attestedOf } from './attested';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { evidenceOf } from './tenure';

type Records = ReadonlyMap<string, SeedRecord>;

/** Dates of one record, and of several, that cannot all be true. */
export function checkTimes(records: Records): Problem[] {
  const tenures = [...records.values()].filter(({ noun }) => 'attested' in noun.fields);
  return [
    ...tenures.flatMap((record) => [
      ...contradictions(record, records),
      ...impossible(record, records),
    ]),
    ...overlappingTerms(tenures, records),
  ];
}

/** Pairs of fields of which the second must not lie before the first, beside start and end themselves. */
const IN_ORDER = [
  ['startNotBefore', 'start'],
  ['start', 'startNotAfter'],
  ['startNotBefore', 'startNotAfter'],
  ['startNotBefore', 'end'],
  ['endNotBefore', 'end'],
  ['end', 'endNotAfter'],
  ['endNotBefore', 'endNotAfter'],
  ['start', 'endNotAfter'],
  ['startNotBefore', 'endNotAfter'],
] as const;

function contradictions(record: SeedRecord, records: Records): Problem[] {
  const date = (name: string) => record.fields[name] as string | undefined;
  return IN_ORDER.flatMap(([first, second]) => {
    const [one, other] = [date(first), date(second)];
    if (!one || !other || firstDay(one) <= lastDay(other)) return [];
    if (isDisputed(record, [first, second], records)) return [];
    return [problemAt(record, `${second} ${other} is before ${first} ${one}`, second)];
  });
}

/** A source must not show a record before it started or after it ended. */
function impossible(record: SeedRecord, records: Records): Problem[] {
  const limits = [
    ...['start', 'startNotBefore'].map((name) => ({ name, side: 'before' as const })),
    ...['end', 'endNotAfter'].map((name) => ({ name, side: 'after' as const })),
  ];
  return attestedOf(record).flatMap((shown) =>
    limits.flatMap(({ name, side }) => {
      const limit = record.fields[name] as string | undefined;
      if (!limit) return [];
      const fits =
        side === 'before' ? lastDay(shown) >= firstDay(limit) : firstDay(shown) <= lastDay(limit);
      if (fits || isDisputed(record, [name], records)) return [];
      const message = `a source shows it on ${shown}, ${side} ${name} ${limit}; correct one of them, or state the other value under disputed`;
      return [problemAt(record, message, name)];
    }),
  );
}

/** Whether a record states another value for one of these fields. */
export function isDisputed(
  record: SeedRecord,
  fields: readonly string[],
  records: Records,
): boolean {
  return (record.links['disputed'] ?? []).some(({ id }) =>
    fields.includes(records.get(id)?.fields['field'] as string),
  );
}

/** Two terms of one holder in one role of one body must not be certain on the same day, but for the one that hands over. */
function overlappingTerms(tenures: readonly SeedRecord[], records: Records): Problem[] {
  const seat = ({ links, fields }: SeedRecord) =>
    ['holder', 'body', 'person', 'affiliatedWith']
      .map((name) => links[name]?.[0]?.id ?? '')
      .concat((fields['role'] ?? '') as string, (fields['capacity'] ?? '') as string)
      .join('|');
  return [...groupBy(tenures, seat).values()].flatMap((terms) =>
    terms.flatMap((term, index) =>
      terms.slice(index + 1).flatMap((other) => {
        const [a, b] = [term, other].map((each) => boundsOf(evidenceOf(each, records)));
        if (!a || !b) return [];
        const from = a.certainFrom > b.certainFrom ? a.certainFrom : b.certainFrom;
        const to = a.certainTo < b.certainTo ? a.certainTo : b.certainTo;
        if (from >= to) return [];
        return [
          problemAt(
            other,
            `is certain from ${from} to ${to}, and so is ${term.id}: two terms in one role overlap`,
          ),
        ];
      }),
    ),
  );
}
