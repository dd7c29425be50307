import { enumerate } from '../kernel/text';
import type { Link } from './entry';
import { problemAt, type SeedRecord } from './join';
import type { Problem } from './problem';

/** What a citation says beside where in the document it is has to fit its record. */
export function checkCitations(record: SeedRecord): Problem[] {
  const citations = record.links['citations'] ?? [];
  return citations.flatMap((link, index) => [
    ...(isSamePlace(link, citations.slice(0, index))
      ? [at(record, link, `citations name ${link.id} twice with the locator "${link.locator}"`)]
      : []),
    ...wrongShown(record, link),
    ...wrongSupports(record, link),
  ]);
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
  return record.fields['status'] !== undefined && supports.includes('status')
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
  return ((link.details?.['supports'] ?? []) as string[])
    .filter((name) => !names.includes(name))
    .map((name) =>
      at(
        record,
        link,
        `supports names ${name}, which ${record.noun.name} does not have; expected one of ${enumerate(names, 'or')}`,
      ),
    );
}

function at(record: SeedRecord, { id }: Link, message: string): Problem {
  return problemAt(record, message, 'citations', id);
}
