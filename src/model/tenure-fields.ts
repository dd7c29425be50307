import { partialDate } from './describe';
import { BOUNDS, type Field } from './noun';

/** Bounds of a start and an end that no source states exactly (TEI `notBefore` and `notAfter`). */
export const startAndEndBounds = (): Record<string, Field> => ({
  startNotBefore: partialDate('It did not start before this date. Null if no source says.'),
  startNotAfter: partialDate('It started by this date. Null if no source says.'),
  endNotBefore: partialDate('It did not end before this date. Null if no source says.'),
  endNotAfter: partialDate('It ended by this date. Null if no source says.'),
});

/** The stored titles of the documents that show a record, one for each date of `attested`. */
export const SHOWN_IN = 'shownIn';

/** The stored titles of the first documents that state the start and the end. */
export const START_IN = 'startIn';
export const END_IN = 'endIn';

/** The stored date of the latest source of an end, if all of them are older than the end. */
export const ANNOUNCED = 'announced';

/** The dates for which citations of the record show it (`citations.shown`). */
export const attestedDates = (about: string): Field =>
  partialDate(`${about} They follow from the citations.`, { list: true, derived: true });

/** The properties of a tenure that a reason names, beside its start and end. */
export const EVIDENCE = [
  'startNotBefore',
  'startNotAfter',
  'endNotBefore',
  'endNotAfter',
  'attested',
  SHOWN_IN,
  START_IN,
  END_IN,
  ANNOUNCED,
  'inferred',
] as const;

/** What the fields of a tenure are computed from. */
export const TENURE_COMPUTED = {
  length: BOUNDS,
  spans: [...BOUNDS, 'termYears', 'start', 'end', ...EVIDENCE],
} as const;
