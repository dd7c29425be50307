import { enumOf } from '../../schema/enums';
import type { Vocabulary } from '../../model/noun';

const AnalyticsSubject: Vocabulary = {
  name: 'AnalyticsSubject',
  about: 'Whom a measure compares.',
  values: {
    PERSON: 'People, by the bodies that they were in: committees and organizations.',
    COMMITTEE: 'Committees, by those who were in them.',
  },
};

export const SubjectEnum = enumOf(AnalyticsSubject);
