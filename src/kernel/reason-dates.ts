import type { Bounds } from './certainty';
import { openDay, type ReasonInput } from './reason';

type Text = string | null;

/** The reason for a grade: a sentence, and the dates behind it. */
export interface Reason {
  readonly sentence: string;
  readonly start: Text;
  readonly end: Text;
  readonly startNotBefore: Text;
  readonly startNotAfter: Text;
  readonly endNotBefore: Text;
  readonly endNotAfter: Text;
  readonly attested: readonly string[];
  readonly inferred: Text;
  readonly termYears: number | null;
  readonly certainFrom: Text;
  readonly certainTo: Text;
  readonly expectedTo: Text;
  readonly possibleFrom: Text;
  readonly possibleTo: Text;
}

/** A reason with those of its dates that are known. */
export function reasonWith(sentence: string, known: Partial<Omit<ReasonInput, 'kind'>>): Reason {
  return {
    sentence,
    start: known.start ?? null,
    end: known.end ?? null,
    startNotBefore: known.startNotBefore ?? null,
    startNotAfter: known.startNotAfter ?? null,
    endNotBefore: known.endNotBefore ?? null,
    endNotAfter: known.endNotAfter ?? null,
    attested: known.attested ?? [],
    inferred: known.inferred ?? null,
    termYears: known.termYears ?? null,
    ...daysOf(known),
  };
}

/** The days that follow, null where they are open. */
function daysOf(known: Partial<Bounds>): Record<keyof Bounds, Text> {
  const day = (name: keyof Bounds) => openDay(known[name] ?? '');
  const { certainFrom = '', certainTo = '' } = known;
  // When it is only known to have held on some day between two, no single day is certain.
  const isProven = certainFrom <= certainTo;
  return {
    certainFrom: isProven ? day('certainFrom') : null,
    certainTo: isProven ? day('certainTo') : null,
    expectedTo: day('expectedTo'),
    possibleFrom: day('possibleFrom'),
    possibleTo: day('possibleTo'),
  };
}
