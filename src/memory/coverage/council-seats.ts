import { certaintyWithin, GRADES, type Certainty } from '../../kernel/certainty';
import type { Tenure } from '../measures/tenure';

/** Three of each of the five regions, and three that the NomCom appoints (Bylaws of ICANN, article 10). */
export const COUNCIL_SEATS = 18;
export const COUNCIL = 'committee:ccnso-council';
const SEATED = new Set(['COUNCILLOR', 'CHAIR', 'VICE_CHAIR']);

/** How surely the seats of the Council were filled on a day. Their sum is the number of seats. */
export interface CouncilSeats {
  readonly certain: number;
  readonly expected: number;
  readonly possible: number;
  /** For which nobody is on record. */
  readonly open: number;
}

/**
 * The seats of the Council by grade: who chairs it has a seat too, so people are counted, each with
 * the best grade of their roles. As no seat is known by itself, those who are surest take a seat first.
 */
export function councilSeatsByGrade(tenures: readonly Tenure[], day: string): CouncilSeats {
  const best = new Map<string, Certainty>();
  for (const { holder, body, role, bounds } of tenures) {
    if (body !== COUNCIL || !SEATED.has(role ?? '')) continue;
    const grade = certaintyWithin(bounds, day, day);
    const known = best.get(holder);
    if (grade && (!known || GRADES.indexOf(grade) < GRADES.indexOf(known))) best.set(holder, grade);
  }
  let left = COUNCIL_SEATS;
  const [certain = 0, expected = 0, possible = 0] = GRADES.map((grade) => {
    const people = [...best.values()].filter((each) => each === grade).length;
    const seats = Math.min(people, left);
    left -= seats;
    return seats;
  });
  return { certain, expected, possible, open: left };
}
