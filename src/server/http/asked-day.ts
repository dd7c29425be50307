import { GRADES } from '../../kernel/certainty';
import { Refusal } from '../../kernel/errors';
import { partialDateFault } from '../../kernel/partial-date';
import type { AskedDay } from '../../pages/day/asked-day';

/** The day and the grade in an address, such as `?asof=2023-10-26&least=EXPECTED`. */
export function askedDay({ asof = '', least = '' }: Readonly<Record<string, string>>): AskedDay {
  if (asof && (asof.length !== 10 || partialDateFault(asof)))
    throw new Refusal('BAD_REQUEST', 'asof must be a day of the calendar such as 2023-10-26.');
  const grade = GRADES.find((each) => each === least);
  if (least && !grade)
    throw new Refusal('BAD_REQUEST', `least must be one of ${GRADES.join(', ')}.`);
  return { asOf: asof || null, certainty: asof ? (grade ?? null) : null };
}
