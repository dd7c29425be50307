import { GRADES, type Certainty } from '../../kernel/certainty';

/** The day and the lowest grade that an address asks for. */
export interface AskedDay {
  readonly asOf: string | null;
  readonly certainty: Certainty | null;
}

/** The lowest grade that a page shows: what is only possible on a day is hidden until somebody asks for it. */
export function leastOf({ asOf, certainty }: AskedDay): Certainty {
  return certainty ?? (asOf ? 'EXPECTED' : 'POSSIBLE');
}

/** Whether a grade is at least as certain as another. */
export function reachesGrade(grade: Certainty, least: Certainty): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(least);
}
