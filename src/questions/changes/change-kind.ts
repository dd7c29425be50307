import type { NounName, Vocabulary } from '../../model/noun';
import { enumOf } from '../../schema/enums';

/** Each kind of change with the noun of its records. The statement changes-between knows the same kinds. */
export const CHANGE_NOUNS: Readonly<Record<string, NounName>> = {
  MEMBERSHIP_BEGAN: 'Membership',
  MEMBERSHIP_ENDED: 'Membership',
  MEMBERSHIP_SHOWN: 'Membership',
  AFFILIATION_BEGAN: 'Affiliation',
  AFFILIATION_ENDED: 'Affiliation',
  COMMITTEE_ESTABLISHED: 'Committee',
  COMMITTEE_DISSOLVED: 'Committee',
  DECISION_TAKEN: 'Decision',
  MILESTONE_REACHED: 'Milestone',
  MEETING_HELD: 'Meeting',
  ACTIVITY_DATED: 'Activity',
  MEMBERS_COUNTED: 'MemberCount',
};

export const ChangeKind: Vocabulary = {
  name: 'ChangeKind',
  about: 'What can change between two days.',
  values: {
    MEMBERSHIP_BEGAN: 'A membership began.',
    MEMBERSHIP_ENDED: 'A membership ended.',
    MEMBERSHIP_SHOWN:
      'A source shows a membership of which it does not say when it began or ended.',
    AFFILIATION_BEGAN: 'A person took a place with a ccTLD or an organization.',
    AFFILIATION_ENDED: 'A person left such a place.',
    COMMITTEE_ESTABLISHED: 'A body was set up.',
    COMMITTEE_DISSOLVED: 'A body was closed.',
    DECISION_TAKEN: 'A decision was taken.',
    MILESTONE_REACHED: 'A policy reached a step.',
    MEETING_HELD: 'A meeting began.',
    ACTIVITY_DATED: 'An activity began or took place; one that is only planned did not.',
    MEMBERS_COUNTED: 'The members of a body were counted.',
  },
};

export const CHANGE_KINDS = Object.keys(CHANGE_NOUNS);

/** What is a change by itself; that a source shows something is none. */
export const CHANGES = CHANGE_KINDS.filter((kind) => kind !== 'MEMBERSHIP_SHOWN');

export const ChangeKindEnum = enumOf(ChangeKind);
