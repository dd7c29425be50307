import { enumerate } from '../kernel/text';
import type { Entry, Link } from './entry';
import { mayHold, problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';
import { citationsOf } from './supporting';

/** What a citation says beside where in the document it is has to fit its record. */
export function checkCitations(record: SeedRecord): Problem[] {
  const citations = record.links['citations'] ?? [];
  return unsupportedDates(record).concat(
    citations.flatMap((link, index) => [
      ...(isSamePlace(link, citations.slice(0, index))
        ? [at(record, link, `citations name ${link.id} twice with the locator "${link.locator}"`)]
        : []),
      ...wrongShown(record, link),
      ...wrongSupports(record, link),
    ]),
  );
}

/** Where every citation says which fields it supports, one has to support each date. */
function unsupportedDates(record: SeedRecord): Problem[] {
  return (record.noun.dated?.fields ?? [])
    .filter((field) => record.fields[field] !== undefined && record.links['citations'])
    .filter((field) => citationsOf(record, field).length === 0)
    .map((field) =>
      problemAt(record, `no citation supports ${field}; add it to supports of one of them`, field),
    );
}

function isSamePlace(link: Link, others: readonly Link[]): boolean {
  return others.some(({ id, locator }) => id === link.id && locator === link.locator);
}

function wrongShown(record: SeedRecord, link: Link): Problem[] {
  const { shown, supports = ['status'] } = link.details ?? {};
  if (shown === undefined || 'attested' in record.noun.fields) return [];
  if (!('status' in record.noun.fields))
    return [
      at(record, link, 'shown is only for citations of memberships, affiliations and statuses'),
    ];
  // One file can state the status and another cite who says so.
  const isStated = record.fields['status'] !== undefined || mayHold(record, 'status');
  return isStated && supports.includes('status')
    ? []
    : [
        at(
          record,
          link,
          'shown is the day of a status, which the record or supports does not name',
        ),
      ];
}

function wrongSupports(record: SeedRecord, link: Link): Problem[] {
  const { fields, relationships } = record.noun;
  const names = [...Object.keys(fields), ...Object.keys(relationships)].filter(
    (name) => !fields[name]?.derived && name !== 'citations' && name !== 'disputed',
  );
  return ((link.details?.['supports'] ?? []) as string[]).flatMap((name) => {
    if (!names.includes(name))
      return at(
        record,
        link,
        `supports names ${name}, which ${record.noun.name} does not have; expected one of ${enumerate(names, 'or')}`,
      );
    const isStated = name in record.fields || name in record.links || mayHold(record, name);
    return isStated || fields[name]?.standard !== undefined
      ? []
      : at(record, link, `supports names ${name}, which the record does not state`);
  });
}

/** A problem at the citation itself, as a record can cite a document several times. */
function at({ id, entries }: SeedRecord, link: Link, message: string): Problem {
  const placeIn = ({ links }: Entry): number => (links['citations'] ?? []).indexOf(link);
  const entry = entries.find((each) => placeIn(each) >= 0) as Entry;
  return { file: entry.file, line: entry.line('citations', placeIn(entry)), record: id, message };
}
