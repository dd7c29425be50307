import { nounNamed } from '../../model/model';
import type { NounName } from '../../model/noun';
import { UNKNOWNS } from '../../model/unknowns';
import type { PageRecord } from './record';

/** A field that no source gives, with what that means. */
export interface UnknownField {
  readonly name: string;
  readonly because: string;
}

/**
 * The fields that are null because no source says, as their descriptions tell, which may warn of what
 * follows. That there are no bounds of a date is nothing to tell of.
 */
export function unknownFields(noun: NounName, record: PageRecord): readonly UnknownField[] {
  return Object.entries(nounNamed(noun).fields).flatMap(([name, { about }]) => {
    if (/Not(Before|After)$/.test(name)) return [];
    const because = /[Nn]ull (?:if|where) (no source [^.;]*)/.exec(about)?.[1];
    return because !== undefined && (record[name] ?? null) === null ? [{ name, because }] : [];
  });
}

/** In which lists of what the graph does not know the record is, as those are described. */
export function unknownsOf(noun: NounName, record: PageRecord): readonly string[] {
  return UNKNOWNS.filter((gap) => gap.noun === noun && fits(gap.filter, record)).map(
    ({ about }) => about,
  );
}

/** Whether a record is one that a filter finds; false where its page does not have what the filter asks for. */
function fits(filter: Readonly<Record<string, unknown>>, record: PageRecord): boolean {
  const conditions = Object.entries(filter);
  return conditions.length > 0 && conditions.every(([name, wanted]) => isMet(wanted, record[name]));
}

function isMet(wanted: unknown, value: unknown): boolean {
  if (typeof wanted === 'boolean') return value === wanted;
  const [[test, expected] = []] = Object.entries(wanted as object) as [string, unknown][];
  switch (test) {
    case 'known':
      return isKnown(value) === expected;
    case 'in':
      return (expected as readonly unknown[]).includes(value);
    case 'none':
      return (value as { totalCount?: number } | undefined)?.totalCount === 0;
    default:
      return false;
  }
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
