import { nounOfId } from '../../model/model';
import type { Vocabulary } from '../../model/noun';
import { enumOf } from '../../schema/enums';
import type { Tenure } from './tenure';

/** Whom a measure compares. */
export type Of = 'PERSON' | 'COMMITTEE';

const AnalyticsOf: Vocabulary = {
  name: 'AnalyticsOf',
  about: 'Whom a measure compares.',
  values: {
    PERSON: 'People, by the bodies that they were in: committees and organizations.',
    COMMITTEE: 'Committees, by those who were in them.',
  },
};

export const AnalyticsOfEnum = enumOf(AnalyticsOf);

/** Whether a tenure counts when these are compared. */
export function isOf(of: Of, { holder, body }: Tenure): boolean {
  return of === 'PERSON' ? nounOfId(holder) === 'Person' : nounOfId(body) === 'Committee';
}

/** The one of a tenure who is compared. */
export function ownerOf(of: Of): (tenure: Tenure) => string {
  return of === 'PERSON' ? ({ holder }) => holder : ({ body }) => body;
}

/** The one of a tenure by whom others are compared. */
export function placeOf(of: Of): (tenure: Tenure) => string {
  return of === 'PERSON' ? ({ body }) => body : ({ holder }) => holder;
}
