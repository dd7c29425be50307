import { boundsOf } from '../kernel/certainty';
import { groupBy } from '../kernel/group-by';
import { firstDay, lastDay } from '../kernel/partial-date';
import type { Noun } from '../model/noun';
import { timesOf } from '../model/times';
import { attestedOf } from './attested';
import { checkTimesBetween } from './check-times-between';
import { isDisputed } from './disputed';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { evidenceOf, seatOf } from './tenure';

type Records = ReadonlyMap<string, SeedRecord>;

/** Dates of one record, and of several, that cannot all be true. */
export function checkTimes(records: Records): Problem[] {
  const all = [...records.values()];
  const tenures = all.filter(({ noun }) => 'attested' in noun.fields);
  return [
    ...all.flatMap((record) => contradictions(record, records)),
    ...tenures.flatMap((record) => impossible(record, records)),
    ...overlappingTerms(
      tenures.filter(({ lost }) => lost.size === 0),
      records,
    ),
    ...checkTimesBetween(records),
  ];
}

type Pair = readonly [first: string, second: string];

/** Fields of which the second is never before the first, beside the first and the last date of a noun. */
const IN_ORDER: readonly Pair[] = [
  ['published', 'captured'],
  ['date', 'due'],
];

const PAIRS = new Map<Noun, readonly Pair[]>();

/** Every two fields of a noun, or bounds of fields, of which the second must not be before the first. */
function pairsOf(noun: Noun): readonly Pair[] {
  const pairs = PAIRS.get(noun) ?? pairsFor(noun);
  PAIRS.set(noun, pairs);
  return pairs;
}

function pairsFor(noun: Noun): Pair[] {
  const [first, last] = timesOf(noun);
  const ordered = first && last ? [...IN_ORDER, [first, last] as const] : IN_ORDER;
  const bounds = (field: string): Pair[] => [
    [`${field}NotBefore`, field],
    [field, `${field}NotAfter`],
    [`${field}NotBefore`, `${field}NotAfter`],
  ];
  const pairs = ordered.flatMap(([earlier, later]): Pair[] => [
    [earlier, later],
    [`${earlier}NotBefore`, later],
    [earlier, `${later}NotAfter`],
    [`${earlier}NotBefore`, `${later}NotAfter`],
  ]);
  return [...pairs, ...Object.keys(noun.fields).flatMap(bounds)].filter((pair) =>
    pair.every((field) => field in noun.fields),
  );
}

function contradictions(record: SeedRecord, records: Records): Problem[] {
  const date = (name: string) => record.fields[name] as string | undefined;
  return pairsOf(record.noun).flatMap(([first, second]) => {
    const [one, other] = [date(first), date(second)];
    if (!one || !other || firstDay(one) <= lastDay(other)) return [];
    // What is shown has to make sense, whatever other sources say.
    const isSpan = timesOf(record.noun).join() === [first, second].join();
    if (!isSpan && isDisputed(record, [first, second], records)) return [];
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

/** Two terms of one holder in one role of one body must not be certain on the same day, but for the one that hands over. */
function overlappingTerms(tenures: readonly SeedRecord[], records: Records): Problem[] {
  const seat = (record: SeedRecord) => JSON.stringify(seatOf(record));
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
