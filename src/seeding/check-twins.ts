import { groupBy } from '../kernel/group-by';
import { keyText } from '../kernel/fold';
import { enumerate } from '../kernel/text';
import { attestedOf } from './attested';
import { isDisputed } from './disputed';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { seatOf } from './tenure';

type Records = ReadonlyMap<string, SeedRecord>;

/** One term or one person under two ids. */
export function checkTwins(records: Records): Problem[] {
  const all = [...records.values()];
  const tenures = all.filter(({ noun }) => 'attested' in noun.fields);
  const terms = groupBy(tenures, (record) => JSON.stringify(seatOf(record)));
  const people = groupBy(
    all.filter(({ noun }) => noun.name === 'Person'),
    ({ fields }) => keyText((fields['name'] ?? '') as string),
  );
  return [
    ...[...terms.values()].flatMap((each) => sameTerms(each, records)),
    ...[...people.values()].flatMap(sameNames),
  ];
}

/** What beside a start tells a term from another of the same holder in the same role. */
const TELLING = ['end', 'startNotBefore', 'startNotAfter', 'endNotBefore', 'endNotAfter'];
const TELLING_TOO = ['ordinal', 'startedBy', 'endedBy', 'post'];

function isUndated(record: SeedRecord): boolean {
  const { fields, links } = record;
  const isStated = [...TELLING, ...TELLING_TOO].some((name) => name in fields || name in links);
  return !('start' in fields) && !isStated && attestedOf(record).length === 0;
}

function sameTerms(terms: readonly SeedRecord[], records: Records): Problem[] {
  return terms.flatMap((term, index) => {
    const { start } = term.fields;
    const twin = terms.slice(0, index).find((other) => {
      if (isUndated(term) || isUndated(other)) return true;
      return start !== undefined && start === other.fields['start'];
    });
    if (!twin || [term, twin].some((each) => isDisputed(each, ['start'], records))) return [];
    const same = [
      ...Object.keys(seatOf(term)),
      ...(start === twin.fields['start'] ? ['start'] : []),
    ];
    const message = `has the same ${enumerate(same)} as ${twin.id}; ${isUndated(term) || isUndated(twin) ? 'say when each was, or ' : ''}keep one record, and list the id of the other in its sameAs`;
    return [problemAt(term, message)];
  });
}

/** Two people can have one name, and then a note says who is who. */
function sameNames(people: readonly SeedRecord[]): Problem[] {
  const [first, ...others] = people;
  return others.flatMap((person) =>
    !first || people.some(({ fields }) => fields['note'] !== undefined)
      ? []
      : [
          problemAt(
            person,
            `name "${String(person.fields['name'])}" is that of ${first.id} too; keep one record, and list the id of the other in its sameAs, or if they are two people, say in note how they differ`,
            'name',
          ),
        ],
  );
}
