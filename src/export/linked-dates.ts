import { quarterOf } from '../kernel/partial-date';
import type { Provenance } from '../memory/network/subgraph';
import { BOUND_COLUMNS } from './columns';

/** A value of JSON-LD: an object by its properties. */
export type Linked = Record<string, unknown>;

/** The interval of W3C ORG, with OWL-Time; without dates there is none. */
export function during(start: string | null, end: string | null): Linked {
  if (!start && !end) return {};
  const interval = {
    '@type': 'time:Interval',
    ...(start ? { 'time:hasBeginning': instant(start) } : {}),
    ...(end ? { 'time:hasEnd': instant(end) } : {}),
  };
  return { 'org:memberDuring': interval };
}

/** The datatype of a partial date; XML Schema has none for a quarter, and the Library of Congress one for all of EDTF. */
function datatypeOf(date: string): string {
  if (quarterOf(date)) return 'edtf:EDTF';
  return `xsd:${PRECISION[date.length]}`;
}

const PRECISION = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' } as Readonly<Record<number, string>>;

/** The terms of OWL-Time for an instant, by datatype. It has none for a quarter. */
const INSTANTS: Readonly<Record<string, string>> = {
  'xsd:gYear': 'time:inXSDgYear',
  'xsd:gYearMonth': 'time:inXSDgYearMonth',
  'xsd:date': 'time:inXSDDate',
};

function instant(day: string): Linked {
  const property = INSTANTS[datatypeOf(day)] ?? 'dcterms:date';
  return { '@type': 'time:Instant', [property]: linkedDate(day) };
}

/** A partial date as the datatype of its precision; left out where it is not known. */
export function linkedDate(day: string | null): Linked | undefined {
  return day ? { '@value': day, '@type': datatypeOf(day) } : undefined;
}

/** The bounds of something dated, as far as they are closed. */
export function linkedBounds(stated: Provenance): Linked {
  return Object.fromEntries(
    BOUND_COLUMNS.map(({ name, of }) => [`ccnso:${name}`, linkedDate(of(stated) as string | null)]),
  );
}
