import { enumOf } from '../../schema/enums';
import type { Vocabulary } from '../../model/noun';

const AnalyticsSubject: Vocabulary = {
  name: 'AnalyticsSubject',
  about: 'What a measure compares.',
  values: {
    PERSON: 'People, compared by the bodies they were in.',
    COMMITTEE: 'Committees, compared by their members.',
  },
};

export const SubjectEnum = enumOf(AnalyticsSubject);
