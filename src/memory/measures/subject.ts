import { nounOfId } from '../../model/model';
import type { Tenure } from './tenure';

/** Whom a measure compares. */
export type Subject = 'PERSON' | 'COMMITTEE';

/** Whether a tenure counts when these are compared. */
export function concerns(of: Subject, { holder, body }: Tenure): boolean {
  return of === 'PERSON' ? nounOfId(holder) === 'Person' : nounOfId(body) === 'Committee';
}

/** The one of a tenure who is compared. */
export function subjectOf(of: Subject): (tenure: Tenure) => string {
  return of === 'PERSON' ? ({ holder }) => holder : ({ body }) => body;
}

/** The one of a tenure by whom others are compared. */
export function sharedSideOf(of: Subject): (tenure: Tenure) => string {
  return of === 'PERSON' ? ({ body }) => body : ({ holder }) => holder;
}
